package opora.services;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import opora.platform.Ids;
import opora.services.db.tables.records.UrgentActRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws up the acts that confirm urgent services (SRV-02): the services one family received on a day and recorded together stand in
 * one act. Numbers run through the year without gaps.
 */
@Component
class Acts {

    private final DSLContext db;
    private final RecordStore store;

    Acts(DSLContext db, RecordStore store) {
        this.db = db;
        this.store = store;
    }

    private record Occasion(LocalDate day, UUID recipient) {}

    /** Nobody can sign for an anonymous call, so it gets no act. */
    void drawUpFor(List<Delivery> deliveries, UUID institution) {
        var occasions = deliveries.stream()
                .filter(each -> each.urgent() && !each.isAnonymous())
                .collect(groupingBy(
                        each -> new Occasion(each.draft().on(), each.subject()), LinkedHashMap::new, toList()));
        var byYear = new TreeMap<Integer, List<Map.Entry<Occasion, List<Delivery>>>>();
        occasions.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().day()))
                .forEach(each -> byYear.computeIfAbsent(each.getKey().day().getYear(), year -> new ArrayList<>())
                        .add(each));
        byYear.forEach((year, ofYear) -> drawUp(institution, year, ofYear));
    }

    private void drawUp(UUID institution, int year, List<Map.Entry<Occasion, List<Delivery>>> occasions) {
        int number = lastNumber(institution, year);
        var acts = new ArrayList<UrgentActRecord>();
        for (var occasion : occasions) {
            var act = new UrgentActRecord();
            act.setInstitutionId(institution);
            act.setId(Ids.next());
            act.setYear(year);
            act.setNumber(++number);
            act.setActedOn(occasion.getKey().day());
            act.setFamilyId(occasion.getValue().getFirst().recipient().family());
            act.setPersonId(theOnlyPerson(occasion.getValue()));
            occasion.getValue().forEach(delivery -> delivery.confirmedBy(act.getId()));
            acts.add(act);
        }
        db.batchInsert(acts).execute();
    }

    /** The lock is held to the end of the transaction: the next act of the year waits for its number. */
    private int lastNumber(UUID institution, int year) {
        store.waitForTurn("act " + institution + " " + year);
        return db.resultQuery("select services.last_act_number({0}, {1})", val(institution), val(year))
                .fetchSingle(0, Integer.class);
    }

    private static @Nullable UUID theOnlyPerson(List<Delivery> deliveries) {
        var first = deliveries.getFirst().recipient().person();
        boolean same = deliveries.stream()
                .allMatch(each -> Objects.equals(first, each.recipient().person()));
        return same ? first : null;
    }
}
