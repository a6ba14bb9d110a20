package opora.partners;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A partner to be entered.
 *
 * @param kind code of a {@link PartnerKind}
 * @param legalPerson false for a citizen who helps in person
 * @param helpingSince the day of the first help when it is known from before the records (PRT-07)
 * @param areas codes of {@link HelpArea}s
 * @param functions the part in accompanying families (PRT-11)
 */
public record PartnerDraft(
        String name,
        String kind,
        boolean legalPerson,
        String phone,
        @Nullable LocalDate helpingSince,
        String contactPerson,
        String email,
        String address,
        Set<String> areas,
        String functions,
        String note) {

    public PartnerDraft(String name, String kind, boolean legalPerson, String phone) {
        this(name, kind, legalPerson, phone, null);
    }

    public PartnerDraft(String name, String kind, boolean legalPerson, String phone, @Nullable LocalDate helpingSince) {
        this(name, kind, legalPerson, phone, helpingSince, "", "", "", Set.of(), "", "");
    }
}
