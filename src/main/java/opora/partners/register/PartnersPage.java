package opora.partners.register;

import java.util.Arrays;
import java.util.List;
import opora.partners.PartnerKind;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param next the address of the rest of the list, or null */
public record PartnersPage(
        Shell shell,
        Fields fields,
        List<PartnerDetails> partners,
        @Nullable String next,
        boolean filtered) {

    public List<Choice> kinds() {
        return Arrays.stream(PartnerKind.values())
                .map(kind -> new Choice(kind.code(), shell.t(kind.titleKey())))
                .toList();
    }

    public List<Choice> who() {
        return List.of(
                new Choice("organisation", shell.t("partners.organisations")),
                new Choice("citizen", shell.t("partners.citizens")));
    }

    public List<Choice> agreement() {
        return List.of(
                new Choice("with", shell.t("partners.with-agreement")),
                new Choice("without", shell.t("partners.without-agreement")));
    }

    /** A citizen whose kind does not say so. */
    public boolean isOtherwiseCitizen(PartnerDetails partner) {
        return !partner.legalPerson() && !partner.kind().equals(PartnerKind.VOLUNTEER.code());
    }

    public String kind(PartnerDetails partner) {
        return shell.t(PartnerKind.of(partner.kind()).orElseThrow().titleKey());
    }
}
