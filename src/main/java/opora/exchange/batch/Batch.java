package opora.exchange.batch;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.exchange.sheets.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was brought in and how far it has come.
 *
 * @param beatAt the last sign of life of the work that is being done on it
 */
public record Batch(
        UUID id,
        String fileName,
        State state,
        OffsetDateTime startedAt,
        UUID startedBy,
        OffsetDateTime beatAt,
        int rowsDone,
        int rowsAll,
        Notes notes,
        @Nullable OffsetDateTime takenAt) {

    private static final Duration SILENCE = Duration.ofMinutes(5);

    /** Each state and what leads out of it stands in docs/domain/exchange.md. */
    public enum State {
        READING,
        REFUSED,
        CHECKED,
        TAKING,
        TAKEN,
        UNDOING,
        UNDONE,
        FAILED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What is told about a workbook beside its rows.
     *
     * @param refusals why it was not taken, or could not be undone
     */
    public record Notes(List<String> ignoredSheets, Map<String, List<String>> ignoredColumns, List<Problem> refusals) {

        public static final Notes NONE = new Notes(List.of(), Map.of(), List.of());

        Notes refusing(List<Problem> refusals) {
            return new Notes(ignoredSheets, ignoredColumns, refusals);
        }
    }

    /** How the rows of a sheet were found. */
    public record Sheet(String code, String title, int good, int bad, int known) {}

    public boolean isRunning() {
        return state == State.READING || state == State.TAKING || state == State.UNDOING;
    }

    /** The process that worked on it has gone; whatever it had begun was rolled back. */
    public boolean isAbandoned(OffsetDateTime now) {
        return isRunning() && beatAt.plus(SILENCE).isBefore(now);
    }

    public int percent() {
        return rowsAll == 0 ? 0 : (int) Math.min(100, 100L * rowsDone / rowsAll);
    }
}
