package opora.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param axis legal or practice
 * @param endsOn null for a status that holds
 */
public record StatusDraft(
        UUID familyId,
        String axis,
        String status,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String documentNumber,
        @Nullable LocalDate documentDate,
        String reason) {}
