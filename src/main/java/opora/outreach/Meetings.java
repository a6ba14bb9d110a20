package opora.outreach;

import static java.util.stream.Collectors.toSet;
import static opora.outreach.db.Tables.MEETING;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.outreach.MeetingDraft.Discussed;
import opora.outreach.OutreachEvent.MeetingCancelled;
import opora.outreach.OutreachEvent.MeetingCorrected;
import opora.outreach.OutreachEvent.MeetingRecorded;
import opora.outreach.db.tables.records.MeetingRecord;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records meetings with other agencies, corrects and cancels them (TRP-05, TRP-06). */
@Service
public class Meetings {

    private final Families families;
    private final Policy policy;
    private final OutreachReach reach;
    private final TripGround ground;
    private final MeetingRows rows;
    private final DSLContext db;
    private final Journal journal;
    private final Vault vault;

    Meetings(
            Families families,
            Policy policy,
            OutreachReach reach,
            TripGround ground,
            MeetingRows rows,
            DSLContext db,
            Journal journal,
            Vault vault) {
        this.families = families;
        this.policy = policy;
        this.reach = reach;
        this.ground = ground;
        this.rows = rows;
        this.db = db;
        this.journal = journal;
        this.vault = vault;
    }

    @Transactional
    public UUID record(MeetingDraft draft, Change change) {
        return recordAll(List.of(draft), change).getFirst();
    }

    /** Answers the ids in the order of the drafts. */
    @Transactional
    public List<UUID> recordAll(List<MeetingDraft> drafts, Change change) {
        check(drafts, change);
        var numbers =
                new Numbers(db, change.institution(), MEETING, MEETING.INSTITUTION_ID, MEETING.NUMBER, MEETING.ON_DAY);
        numbers.foresee(drafts.stream()
                .map(MeetingDraft::number)
                .filter(Objects::nonNull)
                .toList());
        var ids = rows.insert(drafts, numbers, change);
        var events = new ArrayList<Journal.Event>();
        for (int i = 0; i < ids.size(); i++) {
            var draft = drafts.get(i);
            var event = new MeetingRecorded(
                    ids.get(i), draft.on(), draft.kind().code(), draft.status().code());
            events.add(new Journal.Event(event, subjects(ids.get(i), draft)));
        }
        journal.recordAll(change, events);
        return ids;
    }

    /** Families of others, which the user does not see on it, stay discussed. The number stays. */
    @Transactional
    public void correct(UUID id, MeetingDraft draft, Change change) {
        var meeting = openTo(change, id);
        if (meeting.getStatus().equals(OutreachStatus.CANCELLED.code())) {
            throw new Refused("outreach.refused.meeting-cancelled");
        }
        check(List.of(draft), change);
        if (rows.replace(meeting, draft, reach.ofFamily(change.user()))) {
            var event = new MeetingCorrected(
                    id, draft.on(), draft.kind().code(), draft.status().code());
            journal.recordAll(change, List.of(new Journal.Event(event, subjects(id, draft))));
        }
    }

    /** The reason is that of the change. Cancelled a second time nothing happens and the first reason stays. */
    @Transactional
    public void cancel(UUID id, Change change) {
        var meeting = openTo(change, id);
        Rules.mustGiveReason(change.reason());
        if (!meeting.getStatus().equals(OutreachStatus.CANCELLED.code())) {
            meeting.setStatus(OutreachStatus.CANCELLED.code());
            meeting.setCancelReason(vault.seal(
                    OutreachSecrets.MEETING_CANCEL_REASON, id, change.reason().strip()));
            meeting.update();
            journal.record(change, new MeetingCancelled(id), id);
        }
    }

    private MeetingRecord openTo(Change change, UUID id) {
        policy.mustHold(change.user(), OutreachPermissions.EDIT);
        return db.selectFrom(MEETING)
                .where(
                        MEETING.INSTITUTION_ID.eq(change.institution()),
                        MEETING.ID.eq(id),
                        reach.meetings(OutreachPermissions.EDIT, change.user()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private void check(List<MeetingDraft> drafts, Change change) {
        families.mustAll(
                OutreachPermissions.EDIT,
                drafts.stream()
                        .flatMap(draft -> draft.families().stream())
                        .map(Discussed::familyId)
                        .collect(toSet()),
                change.user());
        var known = ground.read(
                change.institution(),
                drafts.stream()
                        .map(MeetingDraft::leaderId)
                        .filter(Objects::nonNull)
                        .toList(),
                drafts.stream().flatMap(draft -> draft.agencies().stream()).toList(),
                Set.of());
        drafts.forEach(draft -> check(draft, known, change));
    }

    private static void check(MeetingDraft draft, TripGround.Known known, Change change) {
        Rules.mustFit(draft.on(), draft.status(), change.today());
        if (draft.leaderId() != null) {
            known.atWork(draft.leaderId(), draft.on(), "leaderId");
        }
        Rules.mustNotRepeat(draft.agencies(), "outreach.refused.agency-twice", "agencies");
        draft.agencies().forEach(each -> known.mustKnowAgency(each, "agencies"));
        Rules.mustNotRepeat(
                draft.families().stream().map(Discussed::familyId).toList(),
                "outreach.refused.family-twice",
                "families");
        if (draft.status() == OutreachStatus.PLANNED
                && draft.families().stream().anyMatch(Discussed::changed)) {
            throw new Refused("outreach.refused.changed-before-held").on("families");
        }
        draft.families().forEach(each -> Rules.mustNotBeLong(each.changes(), "families"));
        Rules.mustNotBeLong(draft.decision(), "decision");
    }

    private static List<UUID> subjects(UUID id, MeetingDraft draft) {
        return Stream.concat(Stream.of(id), draft.families().stream().map(Discussed::familyId))
                .toList();
    }
}
