package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that who told was answered. */
@Service
public class AnswerSignal {

    private static final int LONGEST_NUMBER = 40;

    private final DSLContext db;
    private final SignalReach reach;
    private final Journal journal;

    AnswerSignal(DSLContext db, SignalReach reach, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.journal = journal;
    }

    Optional<Reply> of(UUID institution, UUID signal) {
        return db.select(SIGNAL.REPLIED_ON, SIGNAL.REPLY_NUMBER)
                .from(SIGNAL)
                .where(SIGNAL.INSTITUTION_ID.eq(institution), SIGNAL.ID.eq(signal), SIGNAL.REPLIED_ON.isNotNull())
                .fetchOptional(row -> new Reply(row.value1(), row.value2()));
    }

    @Transactional
    public void note(UUID id, LocalDate on, String number, Change change) {
        var signal = reach.forChange(id, change.user(), SignalPermissions.INFORMANT);
        mustBeAnswerable(Informant.of(signal.getInformant()), SignalState.of(signal.getState()));
        if (on.isAfter(change.today())) {
            throw new Refused("casework.refused.future").on("repliedOn");
        }
        if (on.isBefore(signal.getReceivedOn())) {
            throw new Refused("casework.signal.refused.before-receipt", RussianDate.format(signal.getReceivedOn()))
                    .on("repliedOn");
        }
        if (number.isBlank() || number.length() > LONGEST_NUMBER) {
            throw new Refused("casework.answer.refused.number", LONGEST_NUMBER).on("replyNumber");
        }
        signal.setRepliedOn(on);
        signal.setReplyNumber(number.strip());
        signal.update();
        journal.record(change, new SignalEvent.SignalAnswered(id, on), About.of(id, signal.getFamilyId()));
    }

    static void mustBeAnswerable(Informant informant, SignalState state) {
        if (informant == Informant.ANONYMOUS) {
            throw new Refused("casework.answer.refused.anonymous");
        }
        if (state != SignalState.DECIDED) {
            throw new Refused("casework.answer.refused.undecided");
        }
    }
}
