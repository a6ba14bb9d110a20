package opora.groups;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.groups.db.tables.records.SessionRecord;
import opora.institution.InstitutionPermissions;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings and events: planned, held, cancelled with a reason, corrected, and voided when they were recorded by mistake. */
@Service
public class EventBook {

    private static final int LONGEST_REASON = 500;

    private final SessionGround ground;
    private final SessionStore store;
    private final Policy policy;
    private final Journal journal;
    private final Vault vault;
    private final VisitsTold visits;

    EventBook(
            SessionGround ground, SessionStore store, Policy policy, Journal journal, Vault vault, VisitsTold visits) {
        this.ground = ground;
        this.store = store;
        this.policy = policy;
        this.journal = journal;
        this.vault = vault;
        this.visits = visits;
    }

    /** What the journal keeps of a meeting; titles stay out of it, they may name a child. */
    record EventRecorded(UUID event, String kind, String status) implements JournalEvent {}

    record EventChanged(UUID event) implements JournalEvent {}

    record EventHeld(UUID event) implements JournalEvent {}

    record EventCancelled(UUID event) implements JournalEvent {}

    record EventVoided(UUID event) implements JournalEvent {}

    /**
     * Records one meeting under the key its form was opened with: sent again it records nothing.
     *
     * @param sure true when the user has been told of what is only odd and means it
     */
    @Transactional
    public UUID record(UUID key, SessionDraft draft, boolean sure, Change change) {
        policy.mustHold(change.user(), GroupsPermissions.EDIT);
        store.waitForTurn(key);
        if (!store.exists(change.institution(), key)) {
            ground.of(List.of(draft), change).check(draft);
            mustBeMeant(draft, null, sure, change);
            write(List.of(key), List.of(draft), change);
        }
        return key;
    }

    /** Records many at once: a journal brought in, a year of a demonstration. Answers their ids in the order of the drafts. */
    @Transactional
    public List<UUID> recordAll(List<SessionDraft> drafts, Change change) {
        policy.mustHold(change.user(), GroupsPermissions.EDIT, InstitutionPermissions.IMPORT);
        var rules = ground.of(drafts, change);
        drafts.forEach(rules::check);
        var ids = drafts.stream().map(draft -> Ids.next()).toList();
        write(ids, drafts, change);
        return ids;
    }

    /** Corrects a meeting. Once attendance is marked it stays held: marks of a meeting that was not held would hang in the air. */
    @Transactional
    public void change(UUID id, SessionDraft draft, boolean sure, Change change) {
        var row = open(id, change);
        ground.of(List.of(draft), change).check(draft);
        if (row.getMarkedAt() != null && draft.outcome().status() != SessionStatus.HELD) {
            throw new Refused("groups.refused.marked-already").on("status");
        }
        mustBeMeant(draft, id, sure, change);
        store.update(row, draft);
        visits.tell(List.of(id), change);
        journal.record(change, new EventChanged(id), id);
    }

    /** What was planned has taken place. */
    @Transactional
    public void hold(UUID id, Change change) {
        hold(open(id, change), change);
    }

    void hold(SessionRecord row, Change change) {
        if (status(row) == SessionStatus.CANCELLED) {
            throw new Refused("groups.refused.hold-cancelled");
        }
        if (status(row) == SessionStatus.PLANNED) {
            SessionRules.mustHavePassed(row.getHeldOn(), change.today());
            row.setStatus(SessionStatus.HELD.code());
            row.update();
            journal.record(change, new EventHeld(row.getId()), row.getId());
        }
    }

    /** What was planned does not take place, for the reason of the change. */
    @Transactional
    public void cancel(UUID id, Change change) {
        var row = open(id, change);
        mustHaveReason(change);
        if (status(row) == SessionStatus.HELD) {
            throw new Refused("groups.refused.cancel-held").on("reason");
        }
        if (status(row) == SessionStatus.PLANNED) {
            row.setStatus(SessionStatus.CANCELLED.code());
            row.setCancelReason(vault.seal(GroupsSecrets.CANCEL_REASON, id, change.reason()));
            row.update();
            journal.record(change, new EventCancelled(id), id);
        }
    }

    /** Takes a record made by mistake back with the reason of the change. It stays, struck through, and is counted nowhere. */
    @Transactional
    public void voidIt(UUID id, Change change) {
        policy.mustHold(change.user(), GroupsPermissions.EDIT);
        var row = store.lock(change.institution(), id);
        mustHaveReason(change);
        if (row.getVoidedAt() == null) {
            row.setVoidedAt(change.at().toOffsetDateTime());
            row.setVoidedBy(change.by());
            row.setVoidReason(vault.seal(GroupsSecrets.VOID_REASON, id, change.reason()));
            row.update();
            visits.tell(List.of(id), change);
            journal.record(change, new EventVoided(id), id);
        }
    }

    /** The journal tells of it together with the marks it was saved with. */
    void count(SessionRecord row, Attendance.@Nullable Heads heads) {
        if (heads != null) {
            SessionRules.mustCountHeads(heads.children(), heads.adults());
            row.setChildren(heads.children());
            row.setAdults(heads.adults());
            row.update();
        }
    }

    static void mustHaveReason(Change change) {
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("groups.refused.reason", LONGEST_REASON).on("reason");
        }
    }

    static SessionStatus status(SessionRecord row) {
        return SessionStatus.of(row.getStatus()).orElseThrow();
    }

    /** The locked row of a meeting that stands. */
    SessionRecord open(UUID id, Change change) {
        policy.mustHold(change.user(), GroupsPermissions.EDIT);
        var row = store.lock(change.institution(), id);
        if (row.getVoidedAt() != null) {
            throw new Refused("groups.refused.voided");
        }
        return row;
    }

    private void mustBeMeant(SessionDraft draft, @Nullable UUID except, boolean sure, Change change) {
        var series = draft.seriesId();
        var counts = draft.outcome().status() != SessionStatus.CANCELLED;
        if (series != null && counts && !sure) {
            var on = draft.time().on();
            store.sameDay(change.institution(), series, on, except).ifPresent(other -> {
                throw new Refused("groups.odd.same-day", RussianDate.format(on)).on("sure");
            });
        }
    }

    private void write(List<UUID> ids, List<SessionDraft> drafts, Change change) {
        store.insert(ids, drafts, change);
        journal.recordAll(
                change,
                IntStream.range(0, ids.size())
                        .mapToObj(i -> {
                            var draft = drafts.get(i);
                            return Journal.Event.of(
                                    new EventRecorded(
                                            ids.get(i),
                                            draft.subject().kind().code(),
                                            draft.outcome().status().code()),
                                    ids.get(i));
                        })
                        .toList());
    }
}
