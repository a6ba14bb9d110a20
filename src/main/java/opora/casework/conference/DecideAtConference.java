package opora.casework.conference;

import static opora.casework.db.Tables.CONFERENCE_DECISION;
import static opora.casework.db.Tables.CONFERENCE_FAMILY;
import static opora.people.views.Tables.PERSON_CARD;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.casework.db.tables.records.ConferenceDecisionRecord;
import opora.casework.db.tables.records.ConferenceRecord;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of a conference: who does what by when, and what shows that it was done. */
@Service
public class DecideAtConference {

    private static final int ADULT = 18;

    private final DSLContext db;
    private final ConferenceReach reach;
    private final Participants participants;
    private final Vault vault;
    private final Journal journal;

    DecideAtConference(DSLContext db, ConferenceReach reach, Participants participants, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.participants = participants;
        this.vault = vault;
        this.journal = journal;
    }

    /** Where there are children, what is best for them is written down before anything is decided. */
    @Transactional
    public UUID decide(UUID id, UUID family, DecisionDraft draft, Change change) {
        var conference = reach.forChange(id, family, change.user());
        ConferenceReach.mustBe(ConferenceState.HELD, conference);
        if (db.fetchExists(
                CONFERENCE_DECISION,
                CONFERENCE_DECISION
                        .INSTITUTION_ID
                        .eq(change.institution())
                        .and(CONFERENCE_DECISION.ID.eq(draft.key())))) {
            return draft.key();
        }
        mustBeComplete(draft, conference, change);
        mustHaveAskedForTheChild(conference, family);
        write(id, family, draft, change);
        journal.record(
                change,
                new ConferenceEvent.ConferenceDecided(id, draft.key()),
                Stream.of(id, draft.key(), family, draft.employeeId(), draft.partnerId())
                        .filter(each -> each != null)
                        .toArray(UUID[]::new));
        return draft.key();
    }

    private void mustBeComplete(DecisionDraft draft, ConferenceRecord conference, Change change) {
        long named = Stream.of(
                        draft.employeeId() != null,
                        draft.partnerId() != null,
                        !draft.agency().isBlank())
                .filter(each -> each)
                .count();
        if (named != 1 || draft.agency().length() > PlanConference.LONGEST_NAME) {
            throw new Refused("casework.conference.refused.who").on("agency");
        }
        if (draft.employeeId() != null) {
            participants.mustWorkHere(List.of(draft.employeeId()), change);
        }
        if (draft.partnerId() != null) {
            participants.mustBePartners(List.of(draft.partnerId()), change.institution());
        }
        mustBeText(draft.task(), "task", "casework.conference.refused.task");
        if (draft.dueOn().isBefore(conference.getHeldOn())) {
            throw new Refused("casework.conference.refused.due", RussianDate.format(conference.getHeldOn()))
                    .on("dueOn");
        }
    }

    private void mustHaveAskedForTheChild(ConferenceRecord conference, UUID family) {
        boolean children = db.fetchExists(
                PERSON_CARD,
                PERSON_CARD
                        .INSTITUTION_ID
                        .eq(conference.getInstitutionId())
                        .and(PERSON_CARD.FAMILY_ID.eq(family))
                        .and(PERSON_CARD.BIRTH_DATE.gt(conference.getHeldOn().minusYears(ADULT))));
        boolean asked = db.fetchExists(
                CONFERENCE_FAMILY,
                CONFERENCE_FAMILY
                        .INSTITUTION_ID
                        .eq(conference.getInstitutionId())
                        .and(CONFERENCE_FAMILY.CONFERENCE_ID.eq(conference.getId()))
                        .and(CONFERENCE_FAMILY.FAMILY_ID.eq(family))
                        .and(CONFERENCE_FAMILY.INTERESTS.ne("")));
        if (children && !asked) {
            throw new Refused("casework.conference.refused.interests");
        }
    }

    private void write(UUID id, UUID family, DecisionDraft draft, Change change) {
        var decision = db.newRecord(CONFERENCE_DECISION);
        decision.setInstitutionId(change.institution());
        decision.setId(draft.key());
        decision.setConferenceId(id);
        decision.setFamilyId(family);
        decision.setEmployeeId(draft.employeeId());
        decision.setPartnerId(draft.partnerId());
        decision.setAgency(draft.agency().strip());
        decision.setTask(
                vault.seal(ConferenceSecrets.TASK, draft.key(), draft.task().strip()));
        decision.setDueOn(draft.dueOn());
        decision.setRecordedAt(change.at().toOffsetDateTime());
        decision.setRecordedBy(change.by());
        db.insertInto(CONFERENCE_DECISION).set(decision).execute();
    }

    /** Done a second time nothing changes. */
    @Transactional
    public void complete(UUID id, LocalDate on, String evidence, Change change) {
        var decision = forChange(id, change);
        if (decision.getDoneOn() != null) {
            return;
        }
        mustBeOpen(decision);
        mustHavePassed(on, change);
        mustBeText(evidence, "evidence", "casework.conference.refused.evidence");
        decision.setDoneOn(on);
        decision.setEvidence(vault.seal(ConferenceSecrets.EVIDENCE, id, evidence.strip()));
        decision.update();
        journal.record(change, new ConferenceEvent.DecisionDone(id), id, decision.getFamilyId());
    }

    /** Not needed any more, or written down wrongly. */
    @Transactional
    public void withdraw(UUID id, LocalDate on, String because, Change change) {
        var decision = forChange(id, change);
        if (decision.getWithdrawnOn() != null) {
            return;
        }
        mustBeOpen(decision);
        mustHavePassed(on, change);
        mustBeText(because, "because", "casework.referral.refused.reason");
        decision.setWithdrawnOn(on);
        decision.setWithdrawReason(vault.seal(ConferenceSecrets.WITHDRAW_REASON, id, because.strip()));
        decision.update();
        journal.record(change, new ConferenceEvent.DecisionWithdrawn(id), id, decision.getFamilyId());
    }

    private ConferenceDecisionRecord forChange(UUID id, Change change) {
        var decision = db.selectFrom(CONFERENCE_DECISION)
                .where(CONFERENCE_DECISION.INSTITUTION_ID.eq(change.institution()), CONFERENCE_DECISION.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        reach.mustHold(List.of(decision.getFamilyId()), change.user());
        return decision;
    }

    private static void mustBeOpen(ConferenceDecisionRecord decision) {
        if (decision.getDoneOn() != null || decision.getWithdrawnOn() != null) {
            throw new Refused("casework.conference.refused.decision-closed");
        }
    }

    private static void mustHavePassed(LocalDate on, Change change) {
        if (on.isAfter(change.today())) {
            throw new Refused("casework.refused.future").on("on");
        }
    }

    private static void mustBeText(String text, String field, String refusal) {
        if (text.isBlank() || text.length() > KeepMinutes.LONGEST) {
            throw new Refused(refusal, KeepMinutes.LONGEST).on(field);
        }
    }
}
