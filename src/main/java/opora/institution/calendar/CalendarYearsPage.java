package opora.institution.calendar;

import java.util.List;
import opora.institution.WorkingDays.CalendarYear;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param missing the years around today that are not known at all */
public record CalendarYearsPage(Shell shell, Fields fields, List<Line> years, List<String> missing) {

    public record Line(CalendarYear year, int workingDays) {}
}
