package opora.groups;

import static opora.groups.db.Tables.ATTENDANCE;
import static opora.groups.db.Tables.SESSION;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.platform.Change;
import opora.services.GroupsVisited;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells which families were at meetings whose marks, day or standing have just changed: somebody may wait for their visit. */
@Component
class VisitsTold {

    private final DSLContext db;
    private final ApplicationEventPublisher events;

    VisitsTold(DSLContext db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    void tell(Collection<UUID> sessions, Change change) {
        if (sessions.isEmpty()) {
            return;
        }
        var ids = sessions.toArray(UUID[]::new);
        var families = db.selectDistinct(ATTENDANCE.SESSION_ID, ATTENDANCE.FAMILY_ID)
                .from(ATTENDANCE)
                .where(
                        ATTENDANCE.INSTITUTION_ID.eq(change.institution()),
                        ATTENDANCE.SESSION_ID.eq(any(ids)),
                        ATTENDANCE.PRESENT.isTrue(),
                        ATTENDANCE.VOIDED_AT.isNull(),
                        ATTENDANCE.FAMILY_ID.isNotNull())
                .fetchGroups(ATTENDANCE.SESSION_ID, ATTENDANCE.FAMILY_ID);
        events.publishEvent(new GroupsVisited(meetings(ids, families, change), change));
    }

    private List<GroupsVisited.Meeting> meetings(UUID[] ids, Map<UUID, List<UUID>> families, Change change) {
        return db.select(SESSION.ID, SESSION.SERIES_ID, SESSION.HELD_ON, SESSION.STATUS, SESSION.VOIDED_AT)
                .from(SESSION)
                .where(SESSION.INSTITUTION_ID.eq(change.institution()), SESSION.ID.eq(any(ids)))
                .fetch(row -> {
                    boolean counts = SessionStatus.HELD.code().equals(row.value4()) && row.value5() == null;
                    var came = counts ? families.getOrDefault(row.value1(), List.of()) : List.<UUID>of();
                    return new GroupsVisited.Meeting(
                            row.value1(), counts ? row.value2() : null, row.value3(), Set.copyOf(new HashSet<>(came)));
                });
    }
}
