package opora.reports.count;

import java.time.LocalDate;
import java.util.UUID;
import opora.platform.access.Reach;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What is asked of every indicator of a report: for which days and which part, and by whom, for a number counts nothing its reader may
 * not open.
 *
 * @param today the day an open interval has reached; nothing is known of tomorrow
 * @param everyInstitution all institutions of the database together, which only the console may ask
 */
public record Question(Period period, Scope scope, User user, LocalDate today, boolean everyInstitution) {

    public Question {
        if (everyInstitution && !(scope.isWhole() && user.accountId().equals(User.CONSOLE))) {
            throw new IllegalArgumentException("only the console asks of all institutions, and of them as a whole");
        }
    }

    public Question(Period period, Scope scope, User user, LocalDate today) {
        this(period, scope, user, today, false);
    }

    public UUID institution() {
        return user.institutionId();
    }

    public Question about(Period other) {
        return new Question(other, scope, user, today, everyInstitution);
    }

    Question ofTheWhole() {
        return new Question(period, Scope.WHOLE, user, today, everyInstitution);
    }

    Condition asksOf(Field<UUID> institutionId) {
        return everyInstitution ? DSL.noCondition() : institutionId.eq(institution());
    }

    /** Whether all of the institution is counted, as thresholds ask. */
    public boolean isOfWholeInstitution() {
        return scope.isWhole() && user.reach() == Reach.INSTITUTION && !everyInstitution;
    }
}
