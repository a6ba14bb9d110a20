package opora.home;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opora.platform.shell.CalendarSource.Entry;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param leads whether the user may look at the days of others */
public record CalendarMonthPage(
        Shell shell,
        Span span,
        LocalDate today,
        List<Day> days,
        boolean ofAll,
        boolean leads,
        @Nullable UUID employee) {

    private static final int WEEK = 7;

    /** @param inMonth false for the days before and after the month that fill its weeks */
    public record Day(LocalDate on, boolean off, boolean inMonth, List<Entry> entries) {}

    public List<List<Day>> weeks() {
        var weeks = new ArrayList<List<Day>>();
        for (int day = 0; day < days.size(); day += WEEK) {
            weeks.add(days.subList(day, day + WEEK));
        }
        return weeks;
    }

    public List<String> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, shell.locale()))
                .toList();
    }

    public String weekday(Day day) {
        return day.on().getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, shell.locale());
    }

    public String title() {
        var month = span.month();
        if (month == null) {
            return shell.date(span.first()) + " – " + shell.date(span.last());
        }
        var name = month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, shell.locale());
        return name.substring(0, 1).toUpperCase(shell.locale()) + name.substring(1) + " " + month.getYear();
    }

    public boolean isEmpty() {
        return days.stream().noneMatch(day -> !day.entries().isEmpty());
    }

    public String before() {
        var month = span.month();
        return month == null ? week(span.first().minusWeeks(1), ofAll) : month(month.minusMonths(1), ofAll);
    }

    public String after() {
        var month = span.month();
        return month == null ? week(span.first().plusWeeks(1), ofAll) : month(month.plusMonths(1), ofAll);
    }

    /** The other way to look at the same time. */
    public String other() {
        var month = span.month();
        if (month == null) {
            return month(YearMonth.from(span.first()), ofAll);
        }
        return week(YearMonth.from(today).equals(month) ? today : month.atDay(1), ofAll);
    }

    /** The same days of others, or one's own again. */
    public String whose() {
        var month = span.month();
        return month == null ? week(span.first(), !ofAll) : month(month, !ofAll);
    }

    private String month(YearMonth month, boolean all) {
        return MyCalendarController.PATH + "?month=" + month + chosen(all);
    }

    private String week(LocalDate day, boolean all) {
        return MyCalendarController.PATH + "?week=" + day + chosen(all);
    }

    private String chosen(boolean all) {
        return all ? "&whose=all" + (employee == null ? "" : "&employee=" + employee) : "";
    }
}
