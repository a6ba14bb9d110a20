package opora.exchange.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.exchange.generator.GeneratedCentre.Family;
import opora.exchange.generator.GeneratedCentre.Status;
import org.jspecify.annotations.Nullable;

/** Invents how a family fares on both axes: it falls and rises, sometimes with a gap between two statuses. */
final class Ladders {

    private static final List<String> RUNGS = List.of("asocial", "dysfunctional", "risk", "stable");

    private final Chance chance;

    Ladders(Chance chance) {
        this.chance = chance;
    }

    void climb(Family family) {
        if (chance.happens(0.8)) {
            walk(
                    family.legal,
                    family.registeredOn,
                    chance.happens(0.35) ? List.of("sop", "tzhs") : List.of("tzhs", "sop"));
        }
        if (chance.happens(0.7)) {
            int rung = chance.between(0, 2);
            walk(family.practice, family.registeredOn, RUNGS.subList(rung, chance.happens(0.8) ? 4 : rung + 1));
        }
    }

    /** The statuses of the list one after the other, not always all of them, now and then back to the first. */
    private void walk(List<Status> statuses, LocalDate start, List<String> codes) {
        var from = new ArrayList<LocalDate>();
        var gaps = new ArrayList<Integer>();
        var path = new ArrayList<>(codes);
        if (path.size() == 2 && chance.happens(0.2)) {
            path.add(path.getFirst());
        }
        var day = chance.day(start, start.plusDays(60));
        for (int i = 0; i < path.size() && !day.isAfter(CentreGenerator.LAST_DAY); i++) {
            from.add(day);
            gaps.add(chance.happens(0.12) ? chance.between(1, 60) : 0);
            if (chance.happens(0.35)) {
                break;
            }
            day = day.plusDays(chance.between(45, 500));
        }
        for (int i = 0; i < from.size(); i++) {
            statuses.add(status(path.get(i), from, i, gaps.get(i)));
        }
    }

    /** Some workbooks name the end of each status, some leave it to the next one. */
    private Status status(String code, List<LocalDate> from, int index, int gap) {
        var next = index + 1 < from.size() ? from.get(index + 1) : null;
        if (next == null) {
            return new Status(code, from.get(index), end(from.get(index)), true);
        }
        var to = next.minusDays(1L + gap);
        if (to.isBefore(from.get(index))) {
            return new Status(code, from.get(index), next.minusDays(1), false);
        }
        return new Status(code, from.get(index), to, gap > 0 || chance.happens(0.5));
    }

    private @Nullable LocalDate end(LocalDate from) {
        var end = from.plusDays(chance.between(30, 600));
        return chance.happens(0.2) && !end.isAfter(CentreGenerator.LAST_DAY) ? end : null;
    }
}
