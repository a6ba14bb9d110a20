package opora.casework.accompaniment;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.platform.access.Policy;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How the families in reach are shared out among those who work here: by level, by distance, by size. */
@Component
public class Caseloads {

    private final DSLContext db;
    private final ContactsDue due;
    private final Policy policy;

    Caseloads(DSLContext db, ContactsDue due, Policy policy) {
        this.db = db;
        this.due = due;
        this.policy = policy;
    }

    /** Who has most to do stands first; who curates nobody of reach stands last, with nothing. */
    public List<Caseload> of(User user, LocalDate today) {
        policy.mustHold(user, AccompanimentPermissions.CASELOAD);
        var byCurator = due.of(user, noCondition()).stream()
                .filter(each -> each.curatorId() != null)
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.curatorId())));
        var lines = byCurator.values().stream().flatMap(Collection::stream).toList();
        var people = people(user, lines);
        var remote = remote(lines);
        var loads = new ArrayList<Caseload>();
        db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME, EMPLOYEE_CARD.POSITION_NAME, EMPLOYEE_CARD.LEFT_ON)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(user.institutionId()))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .forEach(row -> {
                    var theirs = byCurator.getOrDefault(row.value1(), List.of());
                    boolean gone = row.value4() != null && row.value4().isBefore(today);
                    if (!gone || !theirs.isEmpty()) {
                        loads.add(load(row.value1(), row.value2(), row.value3(), theirs, people, remote, today));
                    }
                });
        loads.sort(Comparator.comparingInt(Caseload::families).reversed());
        return loads;
    }

    private static Caseload load(
            UUID employee,
            String name,
            String position,
            List<ContactLine> lines,
            Map<UUID, Integer> people,
            Set<UUID> remote,
            LocalDate today) {
        var levels = new HashMap<String, Integer>();
        var settlements = new HashSet<UUID>();
        int members = 0;
        int far = 0;
        int overdue = 0;
        for (var line : lines) {
            levels.merge(line.level() == null ? Caseload.NO_LEVEL : line.level(), 1, Integer::sum);
            members += people.getOrDefault(line.familyId(), 0);
            overdue += line.overdue(today) ? 1 : 0;
            if (line.settlementId() != null) {
                settlements.add(line.settlementId());
                far += remote.contains(line.settlementId()) ? 1 : 0;
            }
        }
        return new Caseload(employee, name, position, lines.size(), levels, settlements.size(), far, members, overdue);
    }

    private Map<UUID, Integer> people(User user, List<ContactLine> lines) {
        var families = lines.stream().map(ContactLine::familyId).toArray(UUID[]::new);
        return db.select(MEMBERSHIP_INTERVAL.FAMILY_ID, count())
                .from(MEMBERSHIP_INTERVAL)
                .where(
                        MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(user.institutionId()),
                        MEMBERSHIP_INTERVAL.FAMILY_ID.eq(any(families)),
                        MEMBERSHIP_INTERVAL.ENDS_ON.isNull())
                .groupBy(MEMBERSHIP_INTERVAL.FAMILY_ID)
                .fetchMap(MEMBERSHIP_INTERVAL.FAMILY_ID, count());
    }

    private Set<UUID> remote(List<ContactLine> lines) {
        var places = lines.stream()
                .map(ContactLine::settlementId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        return db.select(SETTLEMENT_CARD.ID)
                .from(SETTLEMENT_CARD)
                .where(SETTLEMENT_CARD.ID.eq(any(places)), SETTLEMENT_CARD.REMOTE.isTrue())
                .fetchSet(SETTLEMENT_CARD.ID);
    }
}
