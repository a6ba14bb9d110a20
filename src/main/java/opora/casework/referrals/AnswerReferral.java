package opora.casework.referrals;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.db.tables.records.ReferralRecord;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the other agency said to a referral. A step that was taken already changes nothing when taken again. */
@Service
public class AnswerReferral {

    private final ReferralReach reach;
    private final Vault vault;
    private final Journal journal;

    AnswerReferral(ReferralReach reach, Vault vault, Journal journal) {
        this.reach = reach;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public void accept(UUID id, LocalDate on, Change change) {
        var referral = reach.forChange(id, change.user());
        if (ReferralState.of(referral.getState()) == ReferralState.ACCEPTED) {
            return;
        }
        mustBeOpen(referral);
        mustBeDay(referral, on, change);
        referral.setState(ReferralState.ACCEPTED.code());
        referral.setAcceptedOn(on);
        keep(referral, new ReferralEvent.ReferralAccepted(id), change);
    }

    @Transactional
    public void decline(UUID id, LocalDate on, String because, Change change) {
        close(id, ReferralState.DECLINED, on, because, new ReferralEvent.ReferralDeclined(id), change);
    }

    /** Taken back by who sent it: it is not needed any more, or was sent by mistake. */
    @Transactional
    public void withdraw(UUID id, LocalDate on, String because, Change change) {
        close(id, ReferralState.WITHDRAWN, on, because, new ReferralEvent.ReferralWithdrawn(id), change);
    }

    /** What the agency has done. Many answer without having said that they accept. */
    @Transactional
    public void complete(UUID id, LocalDate on, String answer, Change change) {
        var referral = reach.forChange(id, change.user());
        if (ReferralState.of(referral.getState()) == ReferralState.DONE) {
            return;
        }
        mustBeOpen(referral);
        mustBeDay(referral, on, change);
        mustBeText(answer, "answer", "casework.referral.refused.answer");
        referral.setState(ReferralState.DONE.code());
        referral.setClosedOn(on);
        referral.setAnswer(vault.seal(ReferralSecrets.ANSWER, id, answer.strip()));
        keep(referral, new ReferralEvent.ReferralDone(id), change);
    }

    private void close(UUID id, ReferralState state, LocalDate on, String because, ReferralEvent event, Change change) {
        var referral = reach.forChange(id, change.user());
        if (ReferralState.of(referral.getState()) == state) {
            return;
        }
        mustBeOpen(referral);
        mustBeDay(referral, on, change);
        mustBeText(because, "because", "casework.referral.refused.reason");
        referral.setState(state.code());
        referral.setClosedOn(on);
        referral.setReason(vault.seal(ReferralSecrets.REASON, id, because.strip()));
        keep(referral, event, change);
    }

    private static void mustBeOpen(ReferralRecord referral) {
        if (!ReferralState.of(referral.getState()).open()) {
            throw new Refused("casework.referral.refused.closed", referral.getNumber() + "/" + referral.getYear());
        }
    }

    private static void mustBeDay(ReferralRecord referral, LocalDate on, Change change) {
        if (on.isAfter(change.today())) {
            throw new Refused("casework.refused.future").on("on");
        }
        var first = referral.getAcceptedOn() == null ? referral.getSentOn() : referral.getAcceptedOn();
        if (on.isBefore(first)) {
            throw new Refused("casework.referral.refused.before", RussianDate.format(first)).on("on");
        }
    }

    private static void mustBeText(String text, String field, String refusal) {
        if (text.isBlank() || text.length() > SendReferral.LONGEST) {
            throw new Refused(refusal, SendReferral.LONGEST).on(field);
        }
    }

    private void keep(ReferralRecord referral, ReferralEvent event, Change change) {
        referral.update();
        journal.record(change, event, referral.getId(), referral.getFamilyId());
    }
}
