package opora.contracts.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opora.institution.WorkingCalendar;

/** «Отчёт о реализации социальных контрактов» of a month by districts, with the contracts it cannot be handed in for yet. */
record MonthlyReport(YearMonth month, List<District> districts, District total, List<MonthlyLine> unready) {

    static final int DAY = 5;

    static MonthlyReport of(
            YearMonth month, String totalName, Map<String, Integer> concluded, List<MonthlyLine> lines) {
        var names = new TreeMap<String, Integer>(concluded);
        lines.forEach(line -> names.putIfAbsent(line.district(), 0));
        var districts = names.entrySet().stream()
                .map(each -> District.of(
                        each.getKey(),
                        each.getValue(),
                        lines.stream()
                                .filter(line -> line.district().equals(each.getKey()))
                                .toList()))
                .toList();
        return new MonthlyReport(
                month,
                districts,
                District.of(
                        totalName,
                        concluded.values().stream().mapToInt(Integer::intValue).sum(),
                        lines),
                lines.stream().filter(line -> !line.gaps().isEmpty()).toList());
    }

    boolean ready() {
        return unready.isEmpty();
    }

    /** By the fifth of the next month; when that is a free day, on the last working day before it. */
    static LocalDate due(YearMonth month, WorkingCalendar calendar) {
        var due = month.plusMonths(1).atDay(DAY);
        while (!calendar.isWorking(due) && due.getDayOfMonth() > 1) {
            due = due.minusDays(1);
        }
        return calendar.isWorking(due) ? due : calendar.after(due, 1);
    }
}
