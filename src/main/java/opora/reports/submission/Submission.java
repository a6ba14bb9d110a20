package opora.reports.submission;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import opora.reports.count.Period;
import opora.reports.count.Scope;
import opora.reports.passport.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The head of a report that was handed in.
 *
 * @param places the names of the part of the institution, by kind
 * @param countedOn the day open intervals had reached
 */
public record Submission(
        UUID id,
        String report,
        Wording title,
        Period period,
        Scope scope,
        Map<String, String> places,
        int version,
        String note,
        OffsetDateTime at,
        UUID by,
        String submitter,
        LocalDate countedOn,
        @Nullable Withdrawal withdrawal) {

    public record Withdrawal(OffsetDateTime at, String withdrawer, String reason) {}

    public boolean isCurrent() {
        return withdrawal == null;
    }

    /** Whether it is the report of a whole year of the whole institution, which tells the changes observed. */
    public boolean isOfYear() {
        return scope.isWhole() && period.isYear();
    }

    public String path() {
        return SubmittedLinks.report(id);
    }
}
