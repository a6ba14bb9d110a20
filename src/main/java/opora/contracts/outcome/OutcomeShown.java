package opora.contracts.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that came of one contract.
 *
 * @param left measures of the programme not done
 * @param outcome null while nobody has written it
 */
public record OutcomeShown(
        int left,
        List<Cause> causes,
        List<Side> sides,
        @Nullable Outcome outcome,
        List<After> after) {

    /** A cause of the difficult situation. */
    public record Cause(String code, @Nullable Boolean removed, String evidence) {}

    /** An attribute of status with both its sides, as far as they are known. */
    public record Side(
            StatusAttribute attribute,
            @Nullable BigDecimal before,
            @Nullable LocalDate beforeOn,
            @Nullable BigDecimal after,
            @Nullable LocalDate afterOn,
            @Nullable Verdict verdict,
            String evidence) {

        static Side unknown(StatusAttribute attribute) {
            return new Side(attribute, null, null, null, null, null, "");
        }
    }

    /** The outcome as it stands. */
    public record Outcome(
            LocalDate assessedOn,
            Completion completion,
            Reached reached,
            String note,
            @Nullable Boolean expedient,
            AfterEvery afterEvery,
            @Nullable LocalDate reportedOn,
            String conclusion,
            int version) {}

    /** A look at the living conditions. */
    public record After(LocalDate point, LocalDate on, Living living, String note) {}

    public boolean rose() {
        return sides.stream().anyMatch(side -> side.verdict() == Verdict.RISEN);
    }
}
