package opora.casework.monitoring;

import java.util.ArrayList;
import java.util.List;
import opora.casework.MonitoringDomain;
import org.jspecify.annotations.Nullable;

/**
 * One domain of a family: as it was first, before the last time, and the last time (MON-04).
 *
 * @param previous null while there were only one or two
 */
public record Compared(
        MonitoringDomain domain, Rated first, @Nullable Rated previous, Rated last) {

    static List<Compared> of(List<MonitoringDomain> domains, List<Rated> ratings) {
        var compared = new ArrayList<Compared>();
        for (var domain : domains) {
            var own = ratings.stream()
                    .filter(rating -> rating.domain().equals(domain.code()))
                    .toList();
            if (!own.isEmpty()) {
                var previous = own.size() > 2 ? own.get(own.size() - 2) : null;
                compared.add(new Compared(domain, own.getFirst(), previous, own.getLast()));
            }
        }
        return compared;
    }

    public boolean comparable() {
        return !first.equals(last);
    }

    public int change() {
        return last.score() - first.score();
    }

    public boolean improved() {
        return change() >= domain.improvementStep();
    }

    public boolean worse() {
        return change() < 0;
    }

    /** «+2», «−1», «0». */
    public String signed() {
        return change() > 0 ? "+" + change() : change() < 0 ? "\u2212" + -change() : "0";
    }
}
