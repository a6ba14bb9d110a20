package opora.reports.page;

import opora.platform.web.Shell;
import opora.reports.count.Period;

/** How a period is written. */
public final class Days {

    private Days() {}

    public static String of(Period period, Shell shell) {
        return shell.date(period.from()) + " – " + shell.date(period.to());
    }
}
