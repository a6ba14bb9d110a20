package opora.casework.signals;

import java.time.LocalDate;
import opora.institution.WorkingCalendar;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * How a term stands today.
 *
 * @param met the day it was met, or null while it runs
 * @param left working days left, negative when it has passed
 */
public record Countdown(
        LocalDate by, @Nullable LocalDate met, boolean stopped, boolean passed, boolean today, int left) {

    static Countdown of(
            LocalDate by, @Nullable LocalDate met, boolean stopped, LocalDate today, WorkingCalendar calendar) {
        var day = met == null ? today : met;
        return new Countdown(by, met, stopped, day.isAfter(by), day.equals(by), calendar.between(day, by));
    }

    public boolean overdue() {
        return passed && !stopped;
    }

    public String text(Shell shell) {
        if (met != null) {
            return shell.t(passed ? "casework.signal.term.met-late" : "casework.signal.term.met", shell.date(met));
        }
        if (stopped) {
            return shell.t("casework.signal.term.stopped");
        }
        if (today) {
            return shell.t("casework.signal.term.today");
        }
        var days = shell.count(Math.abs(left), "casework.signal.working-days");
        return shell.t(passed ? "casework.signal.term.overdue" : "casework.signal.term.left", days);
    }

    public String tone() {
        if (met != null || stopped) {
            return passed && met != null ? "tag-warning" : "tag-success";
        }
        return passed ? "tag-danger" : today ? "tag-warning" : "";
    }
}
