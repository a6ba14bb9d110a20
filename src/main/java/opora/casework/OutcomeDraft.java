package opora.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change for the better and what shows it (MON-28, MON-29).
 *
 * @param personId whose it is, or null for the family's
 * @param kind a code of {@link OutcomeKind}
 */
public record OutcomeDraft(
        UUID familyId, @Nullable UUID personId, String kind, LocalDate on, String evidence, UUID employeeId) {}
