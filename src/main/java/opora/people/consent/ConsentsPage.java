package opora.people.consent;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.people.FamilyHeader;
import opora.people.family.FamilyFile;
import opora.platform.web.Shell;

/** @param members the present members, each with what they have signed */
public record ConsentsPage(
        Shell shell, FamilyHeader header, LocalDate today, List<FamilyFile.Member> members, List<Consent> consents) {

    public List<Consent> of(UUID person) {
        return consents.stream().filter(each -> each.personId().equals(person)).toList();
    }

    /** Of people who have left the family since. */
    public List<Consent> former() {
        return consents.stream()
                .filter(each ->
                        members.stream().noneMatch(member -> member.personId().equals(each.personId())))
                .toList();
    }

    /** What the work with a family always needs and nobody has signed for the person yet. */
    public Set<ConsentPurpose> missing(UUID person) {
        var missing = EnumSet.of(ConsentPurpose.PROCESSING);
        of(person).stream().filter(each -> each.goodOn(today)).forEach(each -> missing.remove(each.purpose()));
        return missing;
    }
}
