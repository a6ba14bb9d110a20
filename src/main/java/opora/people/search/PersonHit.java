package opora.people.search;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import opora.people.PeopleLinks;
import org.jspecify.annotations.Nullable;

/** A person in a list, with the family they live in or left last. */
public record PersonHit(
        UUID id,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable UUID familyId,
        @Nullable String familyNumber,
        @Nullable LocalDate leftOn,
        @Nullable String settlement,
        @Nullable String section,
        Match match) {

    public String path() {
        return PeopleLinks.person(id);
    }

    public @Nullable String familyPath() {
        return familyId == null ? null : PeopleLinks.family(familyId);
    }

    public int age(LocalDate today) {
        return birthDate == null ? 0 : Period.between(birthDate, today).getYears();
    }
}
