package opora.outreach.trips;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import opora.outreach.Months;
import opora.platform.web.Shell;

/** @param rows a row for each section; the last one is for trips outside of all sections and may be missing */
public record CalendarPage(Shell shell, YearMonth month, List<Week> weeks, List<Row> rows) {

    public record Week(LocalDate from, LocalDate to) {}

    /** @param cells what happens in each week */
    public record Row(String section, List<List<TripLine>> cells) {}

    public String title() {
        return Months.title(month, shell.locale());
    }

    public String path(int months) {
        return "/trips/calendar?month=" + month.plusMonths(months);
    }

    public String days(Week week) {
        int first = week.from().getDayOfMonth();
        return week.from().equals(week.to())
                ? String.valueOf(first)
                : first + "–" + week.to().getDayOfMonth();
    }

    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.cells().stream().allMatch(List::isEmpty));
    }
}
