package opora.exchange.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of the days on which families were looked at: by what is stored and by the rows before. */
final class Monitored {

    private final Map<Stored, Day> days = new HashMap<>();
    private final Map<String, EmployeeRef> evaluators = new HashMap<>();

    record Stored(UUID family, LocalDate on) {}

    record Day(UUID employee, Map<String, Integer> scores) {}

    void add(UUID family, LocalDate on, UUID employee, String domain, int score) {
        days.computeIfAbsent(new Stored(family, on), day -> new Day(employee, new HashMap<>()))
                .scores()
                .put(domain, score);
    }

    @Nullable
    Day day(FamilyRef family, LocalDate on) {
        return family.isStored() ? days.get(new Stored(family.id(), on)) : null;
    }

    /** One employee rates a family on a day: whoever the first row of that day names. */
    boolean isRatedBy(EmployeeRef employee, FamilyRef family, LocalDate on) {
        var day = day(family, on);
        if (day != null && !(employee.isStored() && day.employee().equals(employee.id()))) {
            return false;
        }
        return employee.equals(evaluators.computeIfAbsent(family.number() + "\n" + on, none -> employee));
    }
}
