package opora.people.search;

import java.time.LocalDate;
import java.util.UUID;
import opora.people.PeopleLinks;
import org.jspecify.annotations.Nullable;

/** A family in the list. */
public record FamilyRow(
        UUID id,
        String number,
        String name,
        LocalDate registeredOn,
        int members,
        @Nullable String settlement,
        @Nullable String section,
        @Nullable String legalStatus,
        @Nullable String practiceStatus,
        @Nullable String curator) {

    public String path() {
        return PeopleLinks.family(id);
    }
}
