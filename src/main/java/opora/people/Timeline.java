package opora.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;

/** Intervals of one kind of which one holds at a time: what holds now ends the day before the next begins. */
final class Timeline {

    /** @param to the last day, or null while it holds */
    record Interval(UUID id, LocalDate from, @Nullable LocalDate to) {

        boolean meets(LocalDate from, @Nullable LocalDate to) {
            return (to == null || !this.from.isAfter(to)) && (this.to == null || !this.to.isBefore(from));
        }
    }

    private final Map<UUID, Interval> known = new LinkedHashMap<>();
    private final Map<UUID, Interval> added = new LinkedHashMap<>();
    private final Map<UUID, Interval> shortened = new LinkedHashMap<>();

    Timeline(Collection<Interval> known) {
        known.forEach(each -> this.known.put(each.id(), each));
    }

    /** What was there before and is now shorter: to be written before what was added. */
    Collection<Interval> shortened() {
        return shortened.values();
    }

    Collection<Interval> added() {
        return added.values();
    }

    Optional<Interval> startedOn(LocalDate day) {
        return all().stream().filter(each -> each.from().equals(day)).findFirst();
    }

    Optional<Interval> running() {
        return all().stream().filter(each -> each.to() == null).findFirst();
    }

    /** Puts the interval in, ending the running one the day before; refuses what would contradict the history. */
    void add(Interval interval, String field) {
        var met = all().stream()
                .filter(each -> each.meets(interval.from(), interval.to()))
                .toList();
        if (met.size() == 1 && isEndedBy(met.getFirst(), interval)) {
            end(met.getFirst(), interval.from().minusDays(1));
        } else if (!met.isEmpty()) {
            throw refusal(met.getLast()).on(field);
        }
        added.put(interval.id(), interval);
    }

    private List<Interval> all() {
        var all = new ArrayList<>(known.values());
        all.addAll(added.values());
        return all;
    }

    private static boolean isEndedBy(Interval running, Interval next) {
        return running.to() == null && running.from().isBefore(next.from());
    }

    private void end(Interval running, LocalDate on) {
        var ended = new Interval(running.id(), running.from(), on);
        if (added.replace(running.id(), ended) == null) {
            known.put(running.id(), ended);
            shortened.put(running.id(), ended);
        }
    }

    private static Refused refusal(Interval met) {
        var from = RussianDate.format(met.from());
        return met.to() == null
                ? new Refused("people.refused.before-running", from)
                : new Refused("people.refused.overlaps", from, RussianDate.format(met.to()));
    }
}
