package opora.outreach;

import static opora.outreach.db.Tables.MEETING;
import static opora.outreach.db.Tables.MEETING_AGENCY;
import static opora.outreach.db.Tables.MEETING_FAMILY;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.outreach.MeetingDraft.Discussed;
import opora.outreach.db.tables.records.MeetingAgencyRecord;
import opora.outreach.db.tables.records.MeetingFamilyRecord;
import opora.outreach.db.tables.records.MeetingRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes meetings with their agencies and families. */
@Repository
class MeetingRows {

    private final DSLContext db;
    private final Vault vault;

    MeetingRows(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    List<UUID> insert(List<MeetingDraft> drafts, Numbers numbers, Change change) {
        var ids = new ArrayList<UUID>();
        var meetings = new ArrayList<MeetingRecord>();
        var agencies = new ArrayList<MeetingAgencyRecord>();
        var families = new ArrayList<MeetingFamilyRecord>();
        for (var draft : drafts) {
            var meeting = new MeetingRecord();
            meeting.setInstitutionId(change.institution());
            meeting.setId(Ids.next());
            meeting.setNumber(numbers.give(draft.number(), draft.on()));
            meeting.setCancelReason(
                    draft.status() == OutreachStatus.CANCELLED
                            ? vault.seal(
                                    OutreachSecrets.MEETING_CANCEL_REASON,
                                    meeting.getId(),
                                    draft.cancelReason().strip())
                            : "");
            describe(meeting, draft);
            meeting.setRecordedAt(change.at().toOffsetDateTime());
            meeting.setRecordedBy(change.by());
            meetings.add(meeting);
            ids.add(meeting.getId());
            agencies.addAll(agencies(meeting, draft));
            families.addAll(families(meeting, draft.families()));
        }
        Batches.insert(db, MEETING, meetings);
        Batches.insert(db, MEETING_AGENCY, agencies);
        Batches.insert(db, MEETING_FAMILY, families);
        return ids;
    }

    /** Answers false when all of it was so already. */
    boolean replace(MeetingRecord meeting, MeetingDraft draft, Condition inReach) {
        describe(meeting, draft);
        boolean changed = meeting.modified();
        meeting.update();
        return replaceAgencies(meeting, draft) | replaceFamilies(meeting, draft, inReach) | changed;
    }

    private void describe(MeetingRecord meeting, MeetingDraft draft) {
        meeting.setOnDay(draft.on());
        meeting.setKind(draft.kind().code());
        meeting.setStatus(draft.status().code());
        meeting.setLeaderId(draft.leaderId());
        meeting.setDecision(vault.reseal(
                OutreachSecrets.MEETING_DECISION,
                meeting.getId(),
                meeting.getDecision(),
                draft.decision().strip()));
    }

    private boolean replaceAgencies(MeetingRecord meeting, MeetingDraft draft) {
        var ofMeeting = MEETING_AGENCY
                .INSTITUTION_ID
                .eq(meeting.getInstitutionId())
                .and(MEETING_AGENCY.MEETING_ID.eq(meeting.getId()));
        var before = db.select(MEETING_AGENCY.AGENCY_ID)
                .from(MEETING_AGENCY)
                .where(ofMeeting)
                .fetchSet(MEETING_AGENCY.AGENCY_ID);
        if (before.equals(Set.copyOf(draft.agencies()))) {
            return false;
        }
        db.deleteFrom(MEETING_AGENCY).where(ofMeeting).execute();
        Batches.insert(db, MEETING_AGENCY, agencies(meeting, draft));
        return true;
    }

    private boolean replaceFamilies(MeetingRecord meeting, MeetingDraft draft, Condition inReach) {
        var seen = MEETING_FAMILY
                .INSTITUTION_ID
                .eq(meeting.getInstitutionId())
                .and(MEETING_FAMILY.MEETING_ID.eq(meeting.getId()))
                .and(MEETING_FAMILY.FAMILY_ID.in(select(FAMILY_CARD.ID)
                        .from(FAMILY_CARD)
                        .where(FAMILY_CARD.INSTITUTION_ID.eq(meeting.getInstitutionId()), inReach)));
        var before = db.selectFrom(MEETING_FAMILY)
                .where(seen)
                .fetchSet(row -> new Discussed(row.getFamilyId(), row.getChanged(), opened(row)));
        if (before.equals(new HashSet<>(draft.families()))) {
            return false;
        }
        db.deleteFrom(MEETING_FAMILY).where(seen).execute();
        Batches.insert(db, MEETING_FAMILY, families(meeting, draft.families()));
        return true;
    }

    private static List<MeetingAgencyRecord> agencies(MeetingRecord meeting, MeetingDraft draft) {
        return draft.agencies().stream()
                .map(agency -> new MeetingAgencyRecord(meeting.getInstitutionId(), meeting.getId(), agency))
                .toList();
    }

    private String opened(MeetingFamilyRecord row) {
        return vault.open(OutreachSecrets.CHANGES, row.getMeetingId(), row.getFamilyId(), row.getChanges());
    }

    private List<MeetingFamilyRecord> families(MeetingRecord meeting, List<Discussed> families) {
        return families.stream()
                .map(each -> new MeetingFamilyRecord(
                        meeting.getInstitutionId(),
                        meeting.getId(),
                        each.familyId(),
                        each.changed(),
                        vault.seal(OutreachSecrets.CHANGES, meeting.getId(), each.familyId(), each.changes())))
                .toList();
    }
}
