package opora.groups;

import static opora.groups.db.Tables.ATTENDANCE;
import static opora.groups.db.Tables.PARTICIPANT;
import static opora.groups.db.Tables.SERIES;
import static opora.groups.db.Tables.SESSION;
import static opora.groups.db.Tables.SESSION_HELPER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.institution.InstitutionPermissions;
import opora.platform.Change;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back meetings and visits brought in by mistake, as if they had not been recorded. A single wrong one is voided instead. */
@Service
public class WithdrawSessions {

    private final DSLContext db;
    private final Policy policy;
    private final Journal journal;
    private final VisitsTold told;

    WithdrawSessions(DSLContext db, Policy policy, Journal journal, VisitsTold told) {
        this.db = db;
        this.policy = policy;
        this.journal = journal;
        this.told = told;
    }

    record EventsWithdrawn(List<UUID> events) implements JournalEvent {}

    record AttendanceWithdrawn(UUID event, int visits) implements JournalEvent {}

    @Transactional
    public void attendance(Collection<UUID> visits, Change change) {
        policy.must(change.user(), InstitutionPermissions.IMPORT, RecordFacts.ofInstitution());
        var ids = visits.toArray(UUID[]::new);
        var in = ATTENDANCE.INSTITUTION_ID.eq(change.institution()).and(ATTENDANCE.ID.eq(any(ids)));
        var bySession = db.select(ATTENDANCE.SESSION_ID, ATTENDANCE.FAMILY_ID)
                .from(ATTENDANCE)
                .where(in)
                .fetchGroups(ATTENDANCE.SESSION_ID, ATTENDANCE.FAMILY_ID);
        db.deleteFrom(ATTENDANCE).where(in).execute();
        unmark(bySession.keySet(), change);
        told.tell(bySession.keySet(), change);
        journal.recordAll(
                change,
                bySession.entrySet().stream()
                        .map(each -> new Journal.Event(
                                new AttendanceWithdrawn(
                                        each.getKey(), each.getValue().size()),
                                subjects(each.getKey(), each.getValue())))
                        .toList());
    }

    /** The groups the meetings belonged to go with their last meeting, unless somebody has joined them. */
    @Transactional
    public void sessions(Collection<UUID> sessions, Change change) {
        policy.must(change.user(), InstitutionPermissions.IMPORT, RecordFacts.ofInstitution());
        var institution = change.institution();
        var ids = sessions.toArray(UUID[]::new);
        var series = db.selectDistinct(SESSION.SERIES_ID)
                .from(SESSION)
                .where(SESSION.INSTITUTION_ID.eq(institution), SESSION.ID.eq(any(ids)), SESSION.SERIES_ID.isNotNull())
                .fetch(SESSION.SERIES_ID);
        db.deleteFrom(SESSION_HELPER)
                .where(SESSION_HELPER.INSTITUTION_ID.eq(institution), SESSION_HELPER.SESSION_ID.eq(any(ids)))
                .execute();
        db.deleteFrom(SESSION)
                .where(SESSION.INSTITUTION_ID.eq(institution), SESSION.ID.eq(any(ids)))
                .execute();
        deleteEmpty(institution, series);
        journal.recordAll(
                change,
                sessions.stream()
                        .map(id -> Journal.Event.of(new EventsWithdrawn(List.of(id)), id))
                        .toList());
    }

    private void unmark(Collection<UUID> sessions, Change change) {
        db.update(SESSION)
                .set(SESSION.VERSION, SESSION.VERSION.plus(1))
                .setNull(SESSION.MARKED_AT)
                .setNull(SESSION.MARKED_BY)
                .where(
                        SESSION.INSTITUTION_ID.eq(change.institution()),
                        SESSION.ID.eq(any(sessions.toArray(UUID[]::new))),
                        notExists(selectOne()
                                .from(ATTENDANCE)
                                .where(
                                        ATTENDANCE.INSTITUTION_ID.eq(SESSION.INSTITUTION_ID),
                                        ATTENDANCE.SESSION_ID.eq(SESSION.ID),
                                        ATTENDANCE.VOIDED_AT.isNull())))
                .execute();
    }

    private void deleteEmpty(UUID institution, Collection<UUID> series) {
        db.deleteFrom(SERIES)
                .where(
                        SERIES.INSTITUTION_ID.eq(institution),
                        SERIES.ID.eq(any(series.toArray(UUID[]::new))),
                        notExists(selectOne()
                                .from(SESSION)
                                .where(
                                        SESSION.INSTITUTION_ID.eq(SERIES.INSTITUTION_ID),
                                        SESSION.SERIES_ID.eq(SERIES.ID))),
                        notExists(selectOne()
                                .from(PARTICIPANT)
                                .where(
                                        PARTICIPANT.INSTITUTION_ID.eq(SERIES.INSTITUTION_ID),
                                        PARTICIPANT.SERIES_ID.eq(SERIES.ID))))
                .execute();
    }

    private static List<UUID> subjects(UUID session, List<UUID> families) {
        return Stream.concat(
                        Stream.of(session),
                        families.stream().filter(Objects::nonNull).distinct())
                .toList();
    }
}
