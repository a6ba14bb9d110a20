package opora.reports.submission;

import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.reports.views.Tables.FACT;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import opora.audit.Traces;
import opora.reports.count.Kind;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Why a record is counted that was not, or no longer. The journal tells: what was done since with the record itself, otherwise with the
 * family or the person it belongs to.
 */
@Component
class Why {

    /** Two sentences tell enough; the rest stands in the history of the record. */
    private static final int MOST = 2;

    private static final Pattern TAKES_AWAY =
            Pattern.compile(".*(Voided|Withdrawn|Undone|Cancelled|Ended|Left|Removed)");
    private static final Pattern ONLY_BRINGS = Pattern.compile(".*(Recorded|Registered|Taken)");

    private final DSLContext db;
    private final Traces traces;

    Why(DSLContext db, Traces traces) {
        this.db = db;
        this.traces = traces;
    }

    /** The changes that explain each record, the likeliest first; none where the journal does not know. */
    Map<UUID, List<Traces.Trace>> of(
            UUID institution, OffsetDateTime since, Kind kind, Collection<UUID> records, boolean gone) {
        var relatives = relatives(institution, kind, records);
        var asked = new HashSet<>(records);
        relatives.values().forEach(asked::addAll);
        var found = traces.since(institution, since, asked);
        var why = new HashMap<UUID, List<Traces.Trace>>();
        for (var record : records) {
            var own = likely(found.getOrDefault(record, List.of()), gone);
            var near = relatives.getOrDefault(record, Set.of()).stream()
                    .flatMap(each -> likely(found.getOrDefault(each, List.of()), gone).stream())
                    .toList();
            var best = new LinkedHashSet<>(own);
            if (kind != Kind.FACT || own.isEmpty()) {
                best.addAll(near);
            }
            why.put(record, best.stream().limit(MOST).toList());
        }
        return why;
    }

    /** What takes away explains what is gone, what brings explains what came; a correction explains both. */
    private static List<Traces.Trace> likely(List<Traces.Trace> traces, boolean gone) {
        return traces.stream()
                .filter(each -> gone
                        ? !ONLY_BRINGS.matcher(each.event()).matches()
                        : !TAKES_AWAY.matcher(each.event()).matches()
                                || each.event().endsWith("Ended"))
                .sorted(Comparator.comparing((Traces.Trace each) ->
                                TAKES_AWAY.matcher(each.event()).matches() != gone)
                        .thenComparing(Traces.Trace::at, Comparator.reverseOrder()))
                .toList();
    }

    /** The families of a person, the members of a family, the family and the person of a fact. */
    private Map<UUID, Set<UUID>> relatives(UUID institution, Kind kind, Collection<UUID> records) {
        var ids = records.toArray(UUID[]::new);
        var relatives = new HashMap<UUID, Set<UUID>>();
        switch (kind) {
            case PERSON, FAMILY ->
                db.select(MEMBERSHIP_INTERVAL.PERSON_ID, MEMBERSHIP_INTERVAL.FAMILY_ID)
                        .from(MEMBERSHIP_INTERVAL)
                        .where(MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(institution))
                        .and((kind == Kind.PERSON ? MEMBERSHIP_INTERVAL.PERSON_ID : MEMBERSHIP_INTERVAL.FAMILY_ID)
                                .eq(DSL.any(ids)))
                        .forEach(row -> add(
                                relatives,
                                kind == Kind.PERSON ? row.value1() : row.value2(),
                                kind == Kind.PERSON ? row.value2() : row.value1()));
            case FACT ->
                db.selectDistinct(FACT.FACT_ID, FACT.FAMILY_ID, FACT.PERSON_ID)
                        .from(FACT)
                        .where(FACT.INSTITUTION_ID.eq(institution), FACT.FACT_ID.eq(DSL.any(ids)))
                        .forEach(row -> {
                            add(relatives, row.value1(), row.value2());
                            add(relatives, row.value1(), row.value3());
                        });
            default -> {}
        }
        return relatives;
    }

    private static void add(Map<UUID, Set<UUID>> relatives, UUID record, @Nullable UUID relative) {
        if (relative != null) {
            relatives.computeIfAbsent(record, each -> new HashSet<>()).add(relative);
        }
    }

    /** How often each kind of change explains the records, for a summary. */
    static Map<String, Integer> counted(Map<UUID, List<Traces.Trace>> why) {
        var counts = new HashMap<String, Integer>();
        why.values().stream()
                .filter(each -> !each.isEmpty())
                .map(List::getFirst)
                .forEach(each -> counts.merge(each.event(), 1, Integer::sum));
        return counts;
    }

    static List<String> byNumber(Map<String, Integer> counts) {
        var events = new ArrayList<>(counts.keySet());
        events.sort(Comparator.comparing((String event) -> counts.get(event)).reversed());
        return events;
    }
}
