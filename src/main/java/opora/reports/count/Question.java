package opora.reports.count;

import java.time.LocalDate;
import java.util.UUID;
import opora.platform.access.User;

/**
 * What is asked of every indicator of a report: for which days and which part, and by whom, for a number counts nothing its reader may
 * not open.
 *
 * @param today the day an open interval has reached; nothing is known of tomorrow
 */
public record Question(Period period, Scope scope, User user, LocalDate today) {

    public UUID institution() {
        return user.institutionId();
    }

    public Question about(Period other) {
        return new Question(other, scope, user, today);
    }

    /** Whether all of the institution is counted, as thresholds ask. */
    public boolean isOfWholeInstitution() {
        return scope.isWhole() && user.seesWholeInstitution();
    }
}
