package opora.surveys;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody would not answer.
 *
 * @param key the form's own id, so that sent twice it is written once
 */
public record RefusalDraft(
        UUID key,
        UUID versionId,
        @Nullable UUID personId,
        @Nullable UUID employeeId,
        Way way,
        LocalDate on,
        String reason,
        @Nullable UUID waveId) {}
