package opora.people.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.people.PeopleLinks;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the register who may be the person that is being written down.
 *
 * @param inReach false for people whose family is none of the user's business: only its number and section may be told
 * @param reasonKeys message keys of what they have in common, the strongest first
 */
public record Duplicate(
        UUID personId,
        boolean inReach,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String familyNumber,
        @Nullable String section,
        List<String> reasonKeys) {

    public String path() {
        return PeopleLinks.person(personId);
    }
}
