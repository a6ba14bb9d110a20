package opora.casework.referrals;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.casework.db.Tables.REFERRAL;
import static opora.casework.db.Tables.REFERRAL_NUMBER;

import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a family or one of its members to another agency, if they have agreed that it learns of them. */
@Service
public class SendReferral {

    static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 200;

    private final DSLContext db;
    private final ReferralReach reach;
    private final Recipients recipients;
    private final Vault vault;
    private final Journal journal;

    SendReferral(DSLContext db, ReferralReach reach, Recipients recipients, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.recipients = recipients;
        this.vault = vault;
        this.journal = journal;
    }

    /** Sent twice it is written once, under the next number of its year. */
    @Transactional
    public UUID send(ReferralDraft draft, Change change) {
        reach.mustSend(draft.familyId(), change.user());
        if (db.fetchExists(
                REFERRAL, REFERRAL.INSTITUTION_ID.eq(change.institution()).and(REFERRAL.ID.eq(draft.key())))) {
            return draft.key();
        }
        mustBeComplete(draft, change);
        var runningCase = runningCase(draft.familyId(), change.institution());
        recipients.mustBeAllowed(draft, change);
        write(draft, runningCase, change);
        journal.record(
                change,
                new ReferralEvent.ReferralSent(draft.key(), draft.kind().code()),
                Stream.of(draft.key(), draft.familyId(), draft.personId(), draft.partnerId())
                        .filter(id -> id != null)
                        .toArray(UUID[]::new));
        return draft.key();
    }

    private static void mustBeComplete(ReferralDraft draft, Change change) {
        if ((draft.partnerId() == null) == draft.agency().isBlank()) {
            throw new Refused("casework.referral.refused.recipient").on("agency");
        }
        if (draft.agency().length() > LONGEST_NAME) {
            throw new Refused("casework.signal.refused.too-long", LONGEST_NAME).on("agency");
        }
        if (draft.asked().isBlank() || draft.asked().length() > LONGEST) {
            throw new Refused("casework.referral.refused.asked", LONGEST).on("asked");
        }
        if (draft.sentOn().isAfter(change.today())) {
            throw new Refused("casework.refused.future").on("sentOn");
        }
        if (draft.dueOn().isBefore(draft.sentOn())) {
            throw new Refused("casework.referral.refused.due", RussianDate.format(draft.sentOn())).on("dueOn");
        }
    }

    private UUID runningCase(UUID family, UUID institution) {
        return db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(
                        CASE_FILE.INSTITUTION_ID.eq(institution),
                        CASE_FILE.FAMILY_ID.eq(family),
                        CASE_FILE.CLOSED_ON.isNull())
                .fetchOptional(CASE_FILE.ID)
                .orElseThrow(() -> new Refused("casework.referral.refused.not-on-service"));
    }

    private void write(ReferralDraft draft, UUID runningCase, Change change) {
        int year = draft.sentOn().getYear();
        var referral = db.newRecord(REFERRAL);
        referral.setInstitutionId(change.institution());
        referral.setId(draft.key());
        referral.setYear(year);
        referral.setNumber(next(change.institution(), year));
        referral.setCaseId(runningCase);
        referral.setFamilyId(draft.familyId());
        referral.setPersonId(draft.personId());
        referral.setKind(draft.kind().code());
        referral.setPartnerId(draft.partnerId());
        referral.setAgency(draft.agency().strip());
        referral.setAsked(
                vault.seal(ReferralSecrets.ASKED, draft.key(), draft.asked().strip()));
        referral.setSentOn(draft.sentOn());
        referral.setDueOn(draft.dueOn());
        referral.setState(ReferralState.SENT.code());
        referral.setEmployeeId(change.user().employeeId());
        referral.setRecordedAt(change.at().toOffsetDateTime());
        referral.setRecordedBy(change.by());
        db.insertInto(REFERRAL).set(referral).execute();
    }

    /** The row of the year is held to the end of the transaction: the next referral waits for its number. */
    private int next(UUID institution, int year) {
        return db.insertInto(REFERRAL_NUMBER)
                .set(REFERRAL_NUMBER.INSTITUTION_ID, institution)
                .set(REFERRAL_NUMBER.YEAR, year)
                .set(REFERRAL_NUMBER.LAST, 1)
                .onConflict(REFERRAL_NUMBER.INSTITUTION_ID, REFERRAL_NUMBER.YEAR)
                .doUpdate()
                .set(REFERRAL_NUMBER.LAST, REFERRAL_NUMBER.LAST.plus(1))
                .returningResult(REFERRAL_NUMBER.LAST)
                .fetchSingle()
                .value1();
    }
}
