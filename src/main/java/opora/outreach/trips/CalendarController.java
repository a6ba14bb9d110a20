package opora.outreach.trips;

import gg.jte.generated.precompiled.Templates;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import opora.outreach.Months;
import opora.outreach.OutreachChoices;
import opora.outreach.OutreachPermissions;
import opora.outreach.trips.CalendarPage.Row;
import opora.outreach.trips.CalendarPage.Week;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The schedule of a month: a row for each section, a column for each week (TRP-07). */
@Controller
@Requires(OutreachPermissions.VIEW)
class CalendarController {

    private final CalendarStore store;
    private final OutreachChoices choices;
    private final Templates templates;

    CalendarController(CalendarStore store, OutreachChoices choices, Templates templates) {
        this.store = store;
        this.choices = choices;
        this.templates = templates;
    }

    @GetMapping("/trips/calendar")
    Html calendar(@RequestParam @Nullable String month, Shell shell, Change look) {
        var shown = Objects.requireNonNullElse(Months.of(month), YearMonth.from(look.today()));
        var weeks = weeks(shown);
        var trips = store.of(look.user(), shown);
        var rows = new ArrayList<Row>();
        for (var section : choices.sections(look.user())) {
            var id = UUID.fromString(section.value());
            rows.add(row(section.title(), weeks, trips, sections -> sections.contains(id)));
        }
        var elsewhere = row(shell.t("outreach.calendar.no-section"), weeks, trips, Set::isEmpty);
        if (elsewhere.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(elsewhere);
        }
        return Html.page(templates.outreachTripsCalendar(new CalendarPage(shell, shown, weeks, rows)));
    }

    private static Row row(
            String title, List<Week> weeks, List<CalendarStore.Placed> trips, Predicate<Set<UUID>> goesThere) {
        return new Row(
                title,
                weeks.stream()
                        .map(week -> trips.stream()
                                .filter(placed -> goesThere.test(placed.sections()))
                                .map(CalendarStore.Placed::trip)
                                .filter(trip -> !trip.on().isBefore(week.from())
                                        && !trip.on().isAfter(week.to()))
                                .toList())
                        .toList());
    }

    /** From Monday to Sunday, cut at the ends of the month. */
    private static List<Week> weeks(YearMonth month) {
        var weeks = new ArrayList<Week>();
        var from = month.atDay(1);
        while (!from.isAfter(month.atEndOfMonth())) {
            var to = from.plusDays(
                    DayOfWeek.SUNDAY.getValue() - from.getDayOfWeek().getValue());
            weeks.add(new Week(from, to.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : to));
            from = to.plusDays(1);
        }
        return weeks;
    }
}
