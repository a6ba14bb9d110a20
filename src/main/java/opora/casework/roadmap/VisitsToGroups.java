package opora.casework.roadmap;

import static opora.casework.db.Tables.PLAN;
import static opora.casework.db.Tables.PLAN_DONE;
import static opora.casework.db.Tables.PLAN_MEASURE;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.casework.db.tables.records.PlanDoneRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.services.GroupsVisited;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A visit to a group makes the measures done that rely on it; a visit taken back takes its mark with it. */
@Component
class VisitsToGroups {

    private static final String ATTENDANCE = "attendance";

    private final DSLContext db;

    VisitsToGroups(DSLContext db) {
        this.db = db;
    }

    private record Waiting(UUID origin, UUID caseId, UUID family, UUID series, LocalDate countsFrom) {}

    private record Visit(UUID origin, UUID session) {}

    @EventListener
    @Transactional
    public void on(GroupsVisited visited) {
        var change = visited.change();
        var marks = marks(visited, change);
        for (var waiting : waiting(visited, change)) {
            for (var meeting : visited.meetings()) {
                var on = meeting.on();
                if (waiting.series().equals(meeting.seriesId())
                        && on != null
                        && !on.isBefore(waiting.countsFrom())
                        && meeting.families().contains(waiting.family())) {
                    var mark = marks.remove(new Visit(waiting.origin(), meeting.sessionId()));
                    mark(waiting, meeting.sessionId(), on, mark, change);
                }
            }
        }
        marks.values().stream().filter(mark -> hasGone(mark, visited)).forEach(mark -> take(mark, change));
    }

    /** The measures of versions in force that rely on the groups. */
    private List<Waiting> waiting(GroupsVisited visited, Change change) {
        var series = new HashSet<UUID>();
        visited.meetings().forEach(meeting -> {
            if (meeting.seriesId() != null) {
                series.add(meeting.seriesId());
            }
        });
        return db.select(
                        PLAN_MEASURE.ORIGIN_ID,
                        PLAN.CASE_ID,
                        PLAN_MEASURE.FAMILY_ID,
                        PLAN_MEASURE.SERIES_ID,
                        PLAN_MEASURE.COUNTS_FROM)
                .from(PLAN_MEASURE)
                .join(PLAN)
                .on(PLAN.INSTITUTION_ID.eq(PLAN_MEASURE.INSTITUTION_ID), PLAN.ID.eq(PLAN_MEASURE.PLAN_ID))
                .where(
                        PLAN_MEASURE.INSTITUTION_ID.eq(change.institution()),
                        PLAN_MEASURE.SERIES_ID.eq(any(series.toArray(UUID[]::new))),
                        PLAN.STATE.eq(PlanState.APPROVED.code()))
                .fetch(row -> new Waiting(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private Map<Visit, PlanDoneRecord> marks(GroupsVisited visited, Change change) {
        var sessions = visited.meetings().stream()
                .map(GroupsVisited.Meeting::sessionId)
                .toArray(UUID[]::new);
        var marks = new HashMap<Visit, PlanDoneRecord>();
        db.selectFrom(PLAN_DONE)
                .where(
                        PLAN_DONE.INSTITUTION_ID.eq(change.institution()),
                        PLAN_DONE.SOURCE.eq(ATTENDANCE),
                        PLAN_DONE.SOURCE_ID.eq(any(sessions)),
                        PLAN_DONE.VOIDED_AT.isNull())
                .forEach(mark -> marks.put(new Visit(mark.getOriginId(), mark.getSourceId()), mark));
        return marks;
    }

    private void mark(Waiting waiting, UUID session, LocalDate on, @Nullable PlanDoneRecord known, Change change) {
        if (known != null) {
            known.setDoneOn(on);
            if (known.modified()) {
                known.update();
            }
            return;
        }
        var mark = db.newRecord(PLAN_DONE);
        mark.setInstitutionId(change.institution());
        mark.setId(Ids.next());
        mark.setCaseId(waiting.caseId());
        mark.setFamilyId(waiting.family());
        mark.setOriginId(waiting.origin());
        mark.setSource(ATTENDANCE);
        mark.setSourceId(session);
        mark.setDoneOn(on);
        mark.setRecordedAt(change.at().toOffsetDateTime());
        mark.setRecordedBy(change.by());
        mark.insert();
    }

    /** A measure that another version no longer has keeps its visit, as long as the visit stands. */
    private static boolean hasGone(PlanDoneRecord mark, GroupsVisited visited) {
        return visited.meetings().stream()
                .filter(meeting -> meeting.sessionId().equals(mark.getSourceId()))
                .noneMatch(meeting ->
                        meeting.seriesId() != null && meeting.families().contains(mark.getFamilyId()));
    }

    private static void take(PlanDoneRecord mark, Change change) {
        mark.setVoidedAt(change.at().toOffsetDateTime());
        mark.setVoidedBy(change.by());
        mark.update();
    }
}
