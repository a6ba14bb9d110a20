package opora.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.platform.shell.CalendarSource.Entry;
import org.jspecify.annotations.Nullable;

/** The days of a department in one table: what each employee has overdue, today and in the week that comes. */
public record ByEmployee(@Nullable UUID id, @Nullable String name, int late, int today, int week) {

    static final int DAYS_BACK = 60;
    static final int DAYS_AHEAD = 7;

    /** Who is late most stands first; what is nobody's yet before all. */
    static List<ByEmployee> of(List<Entry> entries, LocalDate today) {
        var rows = new LinkedHashMap<String, ByEmployee>();
        entries.stream()
                .filter(Entry::open)
                .forEach(entry -> rows.merge(String.valueOf(entry.employeeId()), of(entry, today), ByEmployee::and));
        var sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparing((ByEmployee row) -> row.id() != null)
                .thenComparing(ByEmployee::late, Comparator.reverseOrder())
                .thenComparing(row -> Objects.requireNonNullElse(row.name(), "")));
        return sorted;
    }

    public String path() {
        return MyCalendarController.PATH + "?whose=all" + (id == null ? "" : "&employee=" + id);
    }

    private static ByEmployee of(Entry entry, LocalDate today) {
        int count = entry.count();
        return new ByEmployee(
                entry.employeeId(),
                entry.employee(),
                entry.late(today) ? count : 0,
                entry.on().equals(today) ? count : 0,
                entry.on().isAfter(today) ? count : 0);
    }

    private ByEmployee and(ByEmployee other) {
        return new ByEmployee(id, name, late + other.late, today + other.today, week + other.week);
    }
}
