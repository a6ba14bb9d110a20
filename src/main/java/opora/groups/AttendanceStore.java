package opora.groups;

import static opora.groups.db.Tables.ATTENDANCE;
import static opora.groups.db.Tables.PARTICIPANT;
import static opora.groups.db.Tables.SESSION;
import static opora.groups.db.Tables.SESSION_HELPER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.groups.db.tables.records.AttendanceRecord;
import opora.groups.db.tables.records.SessionRecord;
import opora.platform.Change;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AttendanceStore {

    /**
     * The family and the section of each person on each day. Who came before the papers of the family were made belongs to it as it
     * was registered, as with services.
     */
    private static final String HOMES = """
            select x.n, home.family_id, home.section_id
            from unnest({0}, {1}) with ordinality as x (person_id, on_day, n)
                     left join lateral (
                select m.family_id, r.section_id
                from people.membership_interval m
                         join people.family_card f on f.institution_id = {2} and f.id = m.family_id
                         left join people.residence_interval r
                                   on r.institution_id = {2} and r.family_id = m.family_id
                                       and greatest(x.on_day, f.registered_on) between r.starts_on and coalesce(r.ends_on, 'infinity')
                where m.institution_id = {2} and m.person_id = x.person_id
                  and greatest(x.on_day, f.registered_on) between m.starts_on and coalesce(m.ends_on, 'infinity')
                order by x.on_day >= m.starts_on desc, m.starts_on
                limit 1) home on true
            order by x.n
            """;

    private final DSLContext db;
    private final Vault vault;

    AttendanceStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    record Home(@Nullable UUID family, @Nullable UUID section) {}

    /** A mark as it stands. */
    record Mark(UUID id, boolean present) {}

    Map<UUID, Mark> marks(UUID institution, UUID session) {
        return db.select(ATTENDANCE.PERSON_ID, ATTENDANCE.ID, ATTENDANCE.PRESENT)
                .from(ATTENDANCE)
                .where(of(institution, session))
                .fetchMap(ATTENDANCE.PERSON_ID, row -> new Mark(row.value2(), row.value3()));
    }

    Set<UUID> families(UUID institution, UUID session) {
        return db.selectDistinct(ATTENDANCE.FAMILY_ID)
                .from(ATTENDANCE)
                .where(of(institution, session), ATTENDANCE.FAMILY_ID.isNotNull())
                .fetchSet(ATTENDANCE.FAMILY_ID);
    }

    /** Who belongs to the group of a meeting on its day. */
    Set<UUID> roster(UUID institution, UUID series, LocalDate on) {
        return db.select(PARTICIPANT.PERSON_ID)
                .from(PARTICIPANT)
                .where(
                        PARTICIPANT.INSTITUTION_ID.eq(institution),
                        PARTICIPANT.SERIES_ID.eq(series),
                        PARTICIPANT.JOINED_ON.le(on),
                        PARTICIPANT.LEFT_ON.isNull().or(PARTICIPANT.LEFT_ON.ge(on)))
                .fetchSet(PARTICIPANT.PERSON_ID);
    }

    List<Home> homes(UUID institution, List<UUID> persons, List<LocalDate> days) {
        return db.resultQuery(
                        HOMES, val(persons.toArray(UUID[]::new)), val(days.toArray(LocalDate[]::new)), val(institution))
                .fetch(row -> new Home(row.get("family_id", UUID.class), row.get("section_id", UUID.class)));
    }

    record NewMark(UUID id, UUID session, UUID person, boolean present) {}

    void insert(List<NewMark> marks, List<Home> homes, Change change) {
        var rows = new ArrayList<AttendanceRecord>(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            var row = new AttendanceRecord();
            row.setInstitutionId(change.institution());
            row.setId(mark.id());
            row.setSessionId(mark.session());
            row.setPersonId(mark.person());
            row.setFamilyId(homes.get(i).family());
            row.setSectionId(homes.get(i).section());
            row.setPresent(mark.present());
            row.setRecordedAt(change.at().toOffsetDateTime());
            row.setRecordedBy(change.by());
            rows.add(row);
        }
        Inserts.all(db, ATTENDANCE, rows);
    }

    void turn(Collection<UUID> marks, boolean present, Change change) {
        db.update(ATTENDANCE)
                .set(ATTENDANCE.PRESENT, present)
                .set(ATTENDANCE.RECORDED_AT, change.at().toOffsetDateTime())
                .set(ATTENDANCE.RECORDED_BY, change.by())
                .where(ATTENDANCE.INSTITUTION_ID.eq(change.institution()), ATTENDANCE.ID.eq(any(array(marks))))
                .execute();
    }

    void delete(UUID institution, Collection<UUID> marks) {
        db.deleteFrom(ATTENDANCE)
                .where(ATTENDANCE.INSTITUTION_ID.eq(institution), ATTENDANCE.ID.eq(any(array(marks))))
                .execute();
    }

    int voidAll(UUID session, Change change) {
        var marks = db.selectFrom(ATTENDANCE)
                .where(of(change.institution(), session))
                .forUpdate()
                .fetch();
        marks.forEach(mark -> {
            mark.setVoidedAt(change.at().toOffsetDateTime());
            mark.setVoidedBy(change.by());
            mark.setVoidReason(vault.seal(GroupsSecrets.MARK_VOID_REASON, mark.getId(), change.reason()));
        });
        db.batchUpdate(marks).execute();
        return marks.size();
    }

    /** The version of the meetings rises and they are told as marked by whoever did it. */
    void marked(Collection<UUID> sessions, Change change) {
        db.update(SESSION)
                .set(SESSION.VERSION, SESSION.VERSION.plus(1))
                .set(SESSION.MARKED_AT, change.at().toOffsetDateTime())
                .set(SESSION.MARKED_BY, change.by())
                .where(SESSION.INSTITUTION_ID.eq(change.institution()), SESSION.ID.eq(any(array(sessions))))
                .execute();
    }

    void unmarked(UUID session, Change change) {
        db.update(SESSION)
                .set(SESSION.VERSION, SESSION.VERSION.plus(1))
                .setNull(SESSION.MARKED_AT)
                .setNull(SESSION.MARKED_BY)
                .where(SESSION.INSTITUTION_ID.eq(change.institution()), SESSION.ID.eq(session))
                .execute();
    }

    private static Condition of(UUID institution, UUID session) {
        return ATTENDANCE
                .INSTITUTION_ID
                .eq(institution)
                .and(ATTENDANCE.SESSION_ID.eq(session))
                .and(ATTENDANCE.VOIDED_AT.isNull());
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /** Who leads the meeting and who helps with it. */
    Set<UUID> leaders(SessionRecord session) {
        var leaders = db.select(SESSION_HELPER.EMPLOYEE_ID)
                .from(SESSION_HELPER)
                .where(
                        SESSION_HELPER.INSTITUTION_ID.eq(session.getInstitutionId()),
                        SESSION_HELPER.SESSION_ID.eq(session.getId()))
                .fetchSet(SESSION_HELPER.EMPLOYEE_ID);
        leaders.add(session.getLeaderId());
        return leaders;
    }
}
