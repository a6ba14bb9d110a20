package opora.services.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The family a service may be given to, or one person who has none.
 *
 * @param members those of today first, then those who left within the year: yesterday's service may have been theirs
 */
public record Household(@Nullable UUID familyId, String name, String number, List<Member> members) {

    public record Member(
            UUID id,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate leftOn) {}
}
