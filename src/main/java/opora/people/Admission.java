package opora.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks and writes new persons together with their place in a family. */
@Component
class Admission {

    private final PersonStore persons;
    private final MembershipStore memberships;

    Admission(PersonStore persons, MembershipStore memberships) {
        this.persons = persons;
        this.memberships = memberships;
    }

    /**
     * @param familySince the day counted from when the draft names none
     * @param path what stands before the names of the fields in the form
     */
    record Newcomer(UUID familyId, MemberDraft draft, LocalDate familySince, String path) {}

    record Admitted(
            UUID familyId,
            UUID membershipId,
            UUID personId,
            PersonDetails details,
            String role,
            LocalDate since,
            LocalDate registeredOn) {}

    List<Admitted> check(List<Newcomer> newcomers, Change change) {
        var admitted = newcomers.stream().map(each -> admitted(each, change)).toList();
        mustBeNewNumbers(newcomers, admitted, change.institution());
        return admitted;
    }

    void write(List<Admitted> admitted, UUID institution) {
        persons.insert(
                institution,
                admitted.stream()
                        .map(each -> new PersonStore.NewPerson(each.personId(), each.details(), each.registeredOn()))
                        .toList());
        memberships.insert(
                institution,
                admitted.stream()
                        .map(each -> new MembershipStore.NewMembership(
                                each.membershipId(), each.familyId(), each.personId(), each.role(), each.since()))
                        .toList());
    }

    private static Admitted admitted(Newcomer newcomer, Change change) {
        var draft = newcomer.draft();
        var details = PersonDetails.of(draft.person(), change.today(), newcomer.path());
        mustBeKnown(draft.role(), newcomer.path() + "role");
        var since = since(draft.since(), newcomer.familySince(), details.birthDate());
        Days.mustHavePassed(since, change, newcomer.path() + "since");
        mustBeBornBy(since, details.birthDate(), newcomer.path() + "since");
        return new Admitted(
                newcomer.familyId(), Ids.next(), Ids.next(), details, draft.role(), since, newcomer.familySince());
    }

    /** A child born after the family was registered belongs to it from birth. */
    private static LocalDate since(@Nullable LocalDate given, LocalDate familySince, @Nullable LocalDate birthDate) {
        if (given != null) {
            return given;
        }
        return birthDate != null && birthDate.isAfter(familySince) ? birthDate : familySince;
    }

    static void mustBeKnown(String role, String field) {
        if (MembershipRole.of(role).isEmpty()) {
            throw new Refused("people.refused.unknown-role", role).on(field);
        }
    }

    static void mustBeBornBy(LocalDate since, @Nullable LocalDate birthDate, String field) {
        if (birthDate != null && since.isBefore(birthDate)) {
            throw new Refused("people.refused.before-birth", RussianDate.format(birthDate)).on(field);
        }
    }

    /** The sentence names the family by its number: whoever lives there may be none of the user's business. */
    private void mustBeNewNumbers(List<Newcomer> newcomers, List<Admitted> admitted, UUID institution) {
        Set<String> numbers = admitted.stream()
                .map(each -> each.details().snils())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        var known = persons.familyNumbersBySnils(institution, numbers);
        var seen = new HashSet<String>();
        for (int i = 0; i < admitted.size(); i++) {
            var snils = admitted.get(i).details().snils();
            var field = newcomers.get(i).path() + "snils";
            if (snils != null && known.containsKey(snils)) {
                throw known(known.get(snils)).on(field);
            }
            if (snils != null && !seen.add(snils)) {
                throw new Refused("people.refused.snils-twice").on(field);
            }
        }
    }

    static Refused known(@Nullable String familyNumber) {
        return familyNumber == null || familyNumber.isEmpty()
                ? new Refused("people.refused.snils-known")
                : new Refused("people.refused.snils-known-in", familyNumber);
    }
}
