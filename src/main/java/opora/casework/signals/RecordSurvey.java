package opora.casework.signals;

import static opora.casework.db.Tables.SURVEY;

import java.util.UUID;
import opora.audit.Journal;
import opora.casework.db.tables.records.SignalRecord;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the act of a survey down, and takes a wrong one back. A home that was seen meets the first term of the signal. */
@Service
public class RecordSurvey {

    private static final int LONGEST_REASON = 500;

    private final DSLContext db;
    private final SignalReach reach;
    private final SurveyStore surveys;
    private final MeetTerm term;
    private final Vault vault;
    private final Journal journal;

    RecordSurvey(DSLContext db, SignalReach reach, SurveyStore surveys, MeetTerm term, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.surveys = surveys;
        this.term = term;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public UUID record(UUID signalId, SurveyDraft draft, Change change) {
        var signal = CheckSignal.mustBeOpen(reach.forChange(signalId, change.user(), SignalPermissions.CHECK));
        mustBeComplete(signal, draft, change);
        if (db.fetchExists(
                SURVEY, SURVEY.INSTITUTION_ID.eq(change.institution()).and(SURVEY.ID.eq(draft.key())))) {
            return draft.key();
        }
        beChecked(signal, change);
        db.insertInto(SURVEY)
                .set(SURVEY.INSTITUTION_ID, change.institution())
                .set(SURVEY.ID, draft.key())
                .set(SURVEY.SIGNAL_ID, signalId)
                .set(SURVEY.FAMILY_ID, signal.getFamilyId())
                .set(SURVEY.SURVEYED_ON, draft.on())
                .set(SURVEY.OUTCOME, draft.outcome().code())
                .set(
                        SURVEY.COMMISSION,
                        vault.seal(
                                SignalSecrets.COMMISSION,
                                draft.key(),
                                draft.commission().strip()))
                .set(SURVEY.SECTIONS, surveys.sealed(draft.key(), draft.sections()))
                .set(SURVEY.EMPLOYEE_ID, change.user().employeeId())
                .set(SURVEY.RECORDED_AT, change.at().toOffsetDateTime())
                .set(SURVEY.RECORDED_BY, change.by())
                .execute();
        meetTerm(signal);
        journal.record(
                change,
                new SignalEvent.SurveyRecorded(
                        signalId, draft.key(), draft.outcome().code()),
                About.of(signalId, signal.getFamilyId()));
        return draft.key();
    }

    private static void mustBeComplete(SignalRecord signal, SurveyDraft draft, Change change) {
        if (draft.on().isAfter(change.today())) {
            throw new Refused("casework.refused.future").on("on");
        }
        if (draft.on().isBefore(signal.getReceivedOn())) {
            throw new Refused("casework.survey.refused.before-receipt", RussianDate.format(signal.getReceivedOn()))
                    .on("on");
        }
        RecordSignal.mustBeText(draft.commission(), "commission", "casework.survey.refused.commission");
        if (draft.outcome() == SurveyOutcome.SURVEYED && !draft.sections().containsKey(SurveySection.CONCLUSION)) {
            throw new Refused("casework.survey.refused.conclusion").on("outcome");
        }
        if (draft.sections().values().stream().anyMatch(text -> text.length() > RecordSignal.LONGEST)) {
            throw new Refused("casework.signal.refused.too-long", RecordSignal.LONGEST);
        }
    }

    /** Whoever goes there before anybody was told to checks it. */
    private static void beChecked(SignalRecord signal, Change change) {
        if (signal.getCheckerId() == null) {
            var employee = change.user().employeeId();
            if (employee == null) {
                throw new Refused("casework.survey.refused.no-checker");
            }
            signal.setCheckerId(employee);
        }
        signal.setState(SignalState.CHECKING.code());
    }

    private void meetTerm(SignalRecord signal) {
        term.of(signal);
        signal.update();
    }

    /** The reason is that of the change. Voided a second time nothing happens and the first reason stays. */
    @Transactional
    public void voidIt(UUID id, Change change) {
        var survey = db.selectFrom(SURVEY)
                .where(SURVEY.INSTITUTION_ID.eq(change.institution()), SURVEY.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        var signal = reach.forChange(survey.getSignalId(), change.user(), SignalPermissions.CHECK);
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("casework.refused.void-reason").on("reason");
        }
        if (survey.getVoidedAt() == null) {
            survey.setVoidedAt(change.at().toOffsetDateTime());
            survey.setVoidedBy(change.by());
            survey.setVoidReason(vault.seal(SignalSecrets.SURVEY_VOID_REASON, id, change.reason()));
            survey.update();
            meetTerm(signal);
            journal.record(
                    change,
                    new SignalEvent.SurveyVoided(signal.getId(), id),
                    About.of(signal.getId(), signal.getFamilyId()));
        }
    }

    /** The acts of a signal belong to the family it turned out to be about. */
    void follow(SignalRecord signal) {
        db.update(SURVEY)
                .set(SURVEY.FAMILY_ID, signal.getFamilyId())
                .where(SURVEY.INSTITUTION_ID.eq(signal.getInstitutionId()), SURVEY.SIGNAL_ID.eq(signal.getId()))
                .execute();
    }
}
