package opora.groups;

import static opora.groups.db.Tables.SESSION;
import static opora.groups.db.Tables.SESSION_HELPER;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.groups.db.tables.records.SessionHelperRecord;
import opora.groups.db.tables.records.SessionRecord;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {

    private final DSLContext db;
    private final Vault vault;

    SessionStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** What attendance asks of a meeting. */
    record Meeting(LocalDate on, SessionStatus status, boolean voided) {}

    Map<UUID, Meeting> meetings(UUID institution, Collection<UUID> ids) {
        return db.select(SESSION.ID, SESSION.HELD_ON, SESSION.STATUS, SESSION.VOIDED_AT)
                .from(SESSION)
                .where(SESSION.INSTITUTION_ID.eq(institution), SESSION.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetchMap(
                        SESSION.ID,
                        row -> new Meeting(
                                row.value2(), SessionStatus.of(row.value3()).orElseThrow(), row.value4() != null));
    }

    /** Two requests with the same key pass one after the other, the second when the first has committed. */
    void waitForTurn(UUID key) {
        db.fetch("select pg_advisory_xact_lock(hashtextextended(?, 0))", key.toString());
    }

    boolean exists(UUID institution, UUID id) {
        return db.fetchExists(SESSION, SESSION.INSTITUTION_ID.eq(institution), SESSION.ID.eq(id));
    }

    /** Whoever changes the same meeting next waits for this transaction. */
    SessionRecord lock(UUID institution, UUID id) {
        return db.selectFrom(SESSION)
                .where(SESSION.INSTITUTION_ID.eq(institution), SESSION.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** Another meeting of the same group on that day. */
    Optional<UUID> sameDay(UUID institution, UUID series, LocalDate on, @Nullable UUID except) {
        return db.select(SESSION.ID)
                .from(SESSION)
                .where(
                        SESSION.INSTITUTION_ID.eq(institution),
                        SESSION.SERIES_ID.eq(series),
                        SESSION.HELD_ON.eq(on),
                        SESSION.STATUS.ne(SessionStatus.CANCELLED.code()),
                        SESSION.VOIDED_AT.isNull())
                .and(except == null ? SESSION.ID.isNotNull() : SESSION.ID.ne(except))
                .limit(1)
                .fetchOptional(SESSION.ID);
    }

    void insert(List<UUID> ids, List<SessionDraft> drafts, Change change) {
        var rows = new ArrayList<SessionRecord>(drafts.size());
        var helpers = new ArrayList<SessionHelperRecord>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var id = ids.get(i);
            rows.add(row(id, draft, change));
            draft.people()
                    .helpers()
                    .forEach(each -> helpers.add(new SessionHelperRecord(change.institution(), id, each)));
        }
        Inserts.all(db, SESSION, rows);
        Inserts.all(db, SESSION_HELPER, helpers);
    }

    void update(SessionRecord row, SessionDraft draft) {
        fill(row, draft);
        row.update();
        helpers(row.getInstitutionId(), row.getId(), draft.people().helpers());
    }

    private void helpers(UUID institution, UUID session, Set<UUID> employees) {
        db.deleteFrom(SESSION_HELPER)
                .where(SESSION_HELPER.INSTITUTION_ID.eq(institution), SESSION_HELPER.SESSION_ID.eq(session))
                .execute();
        Inserts.all(
                db,
                SESSION_HELPER,
                employees.stream()
                        .map(each -> new SessionHelperRecord(institution, session, each))
                        .toList());
    }

    private SessionRecord row(UUID id, SessionDraft draft, Change change) {
        var row = new SessionRecord();
        row.setInstitutionId(change.institution());
        row.setId(id);
        row.setVersion(1);
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        fill(row, draft);
        return row;
    }

    private void fill(SessionRecord row, SessionDraft draft) {
        var subject = draft.subject();
        row.setNumber(draft.number());
        row.setSeriesId(draft.seriesId());
        row.setKind(subject.kind().code());
        row.setSubtype(subject.form() == null ? "" : subject.form().code());
        row.setAudience(subject.audience().code());
        row.setTitle(subject.title().strip());
        row.setOutline(vault.reseal(GroupsSecrets.OUTLINE, row.getId(), row.getOutline(), subject.outline()));
        var time = draft.time();
        row.setHeldOn(time.on());
        row.setLastOn(time.on().equals(time.lastOn()) ? null : time.lastOn());
        row.setStartsAt(time.startsAt());
        row.setMinutes(time.minutes());
        row.setChannel(draft.place().channel().code());
        row.setPlace(draft.place().where());
        row.setSettlementId(draft.place().settlementId());
        row.setSectionId(draft.place().sectionId());
        row.setLeaderId(draft.people().leaderId());
        row.setPartnerId(draft.people().partnerId());
        row.setStatus(draft.outcome().status().code());
        row.setCancelReason(vault.reseal(
                GroupsSecrets.CANCEL_REASON,
                row.getId(),
                row.getCancelReason(),
                draft.outcome().cancelReason()));
        row.setChildren(draft.outcome().children());
        row.setAdults(draft.outcome().adults());
    }
}
