package opora.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure of the programme in force.
 *
 * @param needId the declared need it serves
 * @param doneOn null while it is to be done; a journal brought in knows it already, with its result
 */
public record MeasureDraft(
        UUID key,
        UUID contractId,
        NeedKind kind,
        String text,
        Executor executor,
        @Nullable UUID employeeId,
        @Nullable UUID partnerId,
        LocalDate termFrom,
        LocalDate termTo,
        @Nullable UUID needId,
        @Nullable LocalDate doneOn,
        String result) {

    public MeasureDraft(
            UUID key,
            UUID contractId,
            NeedKind kind,
            String text,
            Executor executor,
            @Nullable UUID employeeId,
            @Nullable UUID partnerId,
            LocalDate termFrom,
            LocalDate termTo) {
        this(key, contractId, kind, text, executor, employeeId, partnerId, termFrom, termTo, null, null, "");
    }
}
