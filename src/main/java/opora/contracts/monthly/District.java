package opora.contracts.monthly;

import java.util.List;
import opora.contracts.outcome.Living;

/**
 * A line of the report.
 *
 * @param concluded in the month itself
 * @param counted whose third month after the end passed in it: the others are taken among them
 */
public record District(
        String name,
        int concluded,
        int counted,
        int raised,
        int improved,
        int unchanged,
        int worsened,
        int expedient,
        int inexpedient) {

    static District of(String name, int concluded, List<MonthlyLine> lines) {
        return new District(
                name,
                concluded,
                lines.size(),
                (int) lines.stream()
                        .filter(each -> Boolean.TRUE.equals(each.raised()))
                        .count(),
                (int) lines.stream()
                        .filter(each -> each.living() == Living.IMPROVED)
                        .count(),
                (int) lines.stream()
                        .filter(each -> each.living() == Living.UNCHANGED)
                        .count(),
                (int) lines.stream()
                        .filter(each -> each.living() == Living.WORSENED)
                        .count(),
                (int) lines.stream()
                        .filter(each -> Boolean.TRUE.equals(each.expedient()))
                        .count(),
                (int) lines.stream()
                        .filter(each -> Boolean.FALSE.equals(each.expedient()))
                        .count());
    }

    /** Conditions are better, the same or worse: while the three do not add up, something is missing. */
    public boolean addsUp() {
        return improved + unchanged + worsened == counted;
    }

    public List<Integer> numbers() {
        return List.of(concluded, counted, raised, improved, unchanged, worsened, expedient, inexpedient);
    }
}
