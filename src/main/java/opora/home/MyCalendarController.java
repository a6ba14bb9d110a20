package opora.home;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.platform.access.Reach;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.shell.CalendarSource.Entry;
import opora.platform.shell.CalendarSource.Whose;
import opora.platform.shell.DaysOff;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month or a week of what is due and planned: one's own, or of everybody in reach. */
@Controller
@Requires(HomePermissions.VIEW)
class MyCalendarController {

    static final String PATH = "/calendar";

    private static final int YEARS_AROUND = 20;

    private final Calendars calendars;
    private final DaysOff daysOff;
    private final Clock clock;
    private final Templates templates;

    MyCalendarController(Calendars calendars, DaysOff daysOff, Clock clock, Templates templates) {
        this.calendars = calendars;
        this.daysOff = daysOff;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping(PATH)
    Html show(
            @RequestParam @Nullable String month,
            @RequestParam @Nullable String week,
            @RequestParam @Nullable String whose,
            @RequestParam @Nullable UUID employee,
            Shell shell,
            User user) {
        var today = LocalDate.now(clock);
        var span = span(month, week, today);
        var kind = isOfAll(whose, user) ? Whose.REACH : Whose.MINE;
        var entries = calendars.of(user, kind, span.first(), span.last()).stream()
                .filter(entry -> employee == null || employee.equals(entry.employeeId()))
                .collect(Collectors.groupingBy(Entry::on));
        var off = daysOff.between(user.institutionId(), span.first(), span.last());
        var days = span.first()
                .datesUntil(span.last().plusDays(1))
                .map(day -> new CalendarMonthPage.Day(
                        day, off.contains(day), span.holds(day), entries.getOrDefault(day, List.of())))
                .toList();
        return Html.page(templates.homeCalendar(new CalendarMonthPage(
                shell, span, today, days, kind == Whose.REACH, user.reach() != Reach.SECTIONS, employee)));
    }

    /** Who leads others sees their days too. */
    static boolean isOfAll(@Nullable String whose, User user) {
        return "all".equals(whose) && user.reach() != Reach.SECTIONS;
    }

    /** What cannot be read is this month. */
    private static Span span(@Nullable String month, @Nullable String week, LocalDate today) {
        try {
            if (week != null) {
                var monday = mustBeNear(LocalDate.parse(week), today).with(DayOfWeek.MONDAY);
                return new Span(monday, monday.plusDays(6), null);
            }
            var shown = month == null ? YearMonth.from(today) : YearMonth.parse(month);
            mustBeNear(shown.atDay(1), today);
            return new Span(
                    shown.atDay(1).with(DayOfWeek.MONDAY), shown.atEndOfMonth().with(DayOfWeek.SUNDAY), shown);
        } catch (DateTimeException unreadable) {
            return span(null, null, today);
        }
    }

    private static LocalDate mustBeNear(LocalDate day, LocalDate today) {
        if (Math.abs(day.getYear() - today.getYear()) > YEARS_AROUND) {
            throw new DateTimeException("too far away");
        }
        return day;
    }
}
