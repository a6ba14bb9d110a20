package opora.partners;

import java.time.LocalDate;
import opora.platform.Refused;

/** What an entry of the register must be like. */
record PartnerRules(LocalDate today) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2000;

    PartnerDraft checked(PartnerDraft draft) {
        var name = draft.name().strip();
        if (Partners.keyOf(name).isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused("partners.refused.name").on("name");
        }
        if (PartnerKind.of(draft.kind()).isEmpty()) {
            throw new Refused("partners.refused.kind").on("kind");
        }
        if (draft.areas().stream().anyMatch(area -> HelpArea.of(area).isEmpty())) {
            throw new Refused("partners.refused.area").on("areas");
        }
        Days.mustHavePassed(draft.helpingSince(), today, "helpingSince");
        return new PartnerDraft(
                name,
                draft.kind(),
                draft.legalPerson(),
                within(draft.phone(), LONGEST_LINE, "phone"),
                draft.helpingSince(),
                within(draft.contactPerson(), LONGEST_LINE, "contactPerson"),
                within(draft.email(), LONGEST_LINE, "email"),
                within(draft.address(), LONGEST_LINE, "address"),
                draft.areas(),
                within(draft.functions(), LONGEST_TEXT, "functions"),
                within(draft.note(), LONGEST_TEXT, "note"));
    }

    private static String within(String text, int longest, String field) {
        var clean = text.strip();
        if (clean.length() > longest) {
            throw new Refused("partners.refused.long", longest).on(field);
        }
        return clean;
    }
}
