package opora.exchange.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.exchange.sheets.Row;
import org.jspecify.annotations.Nullable;

/** Meetings and events rows refer to, the kinds of the groups that meet, and who is told as having been where. */
final class KnownEvents {

    private final Map<String, EventRef> byNumber = new HashMap<>();
    private final Map<String, String> kindsOfSeries = new HashMap<>();
    private final Set<Visit> stored = new HashSet<>();
    private final Map<List<Ref>, Integer> firstRows = new HashMap<>();

    private record Visit(UUID event, UUID person) {}

    @Nullable
    EventRef find(String number) {
        return byNumber.get(Keys.of(number));
    }

    void add(EventRef event) {
        byNumber.putIfAbsent(Keys.of(event.number()), event);
    }

    boolean isEmpty() {
        return byNumber.isEmpty();
    }

    /** The kind a group was first told to be of. */
    String kindOfSeries(String name, String kind) {
        var known = kindsOfSeries.putIfAbsent(Keys.of(name), kind);
        return known == null ? kind : known;
    }

    void addVisit(UUID event, UUID person) {
        stored.add(new Visit(event, person));
    }

    boolean knowsVisit(EventRef event, PersonRef person) {
        return event.isStored() && person.isStored() && stored.contains(new Visit(event.id(), person.id()));
    }

    /** The row that told of the same visit first, or 0 when this one is the first. */
    int firstVisitOf(Row row, EventRef event, PersonRef person) {
        var first = firstRows.putIfAbsent(List.of(event, person), row.number());
        return first == null || first == row.number() ? 0 : first;
    }
}
