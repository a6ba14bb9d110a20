package opora.casework.monitoring;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.MONITORING;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import opora.casework.HalfYear;
import opora.casework.MonitoringState;
import org.jooq.Condition;
import org.jooq.Field;

/** The rule of twice a year as SQL over a case: the same as {@link MonitoringState}, for lists of many. */
public final class LastMonitoring {

    private LastMonitoring() {}

    /** The last day the family of the case was looked at. */
    public static Field<LocalDate> on() {
        return field(select(max(MONITORING.OBSERVED_ON))
                .from(MONITORING)
                .where(
                        MONITORING.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                        MONITORING.FAMILY_ID.eq(CASE_FILE.FAMILY_ID),
                        MONITORING.VOIDED_AT.isNull()));
    }

    public static Condition is(MonitoringState state, LocalDate today) {
        var now = HalfYear.of(today);
        var before = now.previous();
        var running = CASE_FILE.CLOSED_ON.isNull();
        return switch (state) {
            case DONE -> running.and(since(now.from()));
            case DUE -> running.andNot(since(now.from()));
            case OVERDUE -> running.and(CASE_FILE.OPENED_ON.le(before.to())).andNot(since(before.from()));
        };
    }

    private static Condition since(LocalDate day) {
        return exists(selectOne()
                .from(MONITORING)
                .where(
                        MONITORING.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID),
                        MONITORING.FAMILY_ID.eq(CASE_FILE.FAMILY_ID),
                        MONITORING.OBSERVED_ON.ge(day),
                        MONITORING.VOIDED_AT.isNull()));
    }
}
