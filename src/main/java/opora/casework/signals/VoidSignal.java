package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;

import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a signal back that was written down by mistake. It keeps its number and is counted nowhere. */
@Service
public class VoidSignal {

    private static final int LONGEST_REASON = 500;

    private final DSLContext db;
    private final SignalReach reach;
    private final Vault vault;
    private final Journal journal;

    VoidSignal(DSLContext db, SignalReach reach, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.vault = vault;
        this.journal = journal;
    }

    /** The reason is that of the change. Voided a second time nothing happens and the first reason stays. */
    @Transactional
    public void voidIt(UUID id, Change change) {
        var signal = reach.forChange(id, change.user(), SignalPermissions.CHECK);
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("casework.refused.void-reason").on("reason");
        }
        if (signal.getState().equals(SignalState.VOID.code())) {
            return;
        }
        var folded = SIGNAL.INSTITUTION_ID.eq(change.institution()).and(SIGNAL.FOLDED_INTO.eq(id));
        if (db.fetchExists(SIGNAL, folded.and(SIGNAL.STATE.ne(SignalState.VOID.code())))) {
            throw new Refused("casework.signal.refused.others-folded").on("reason");
        }
        signal.setState(SignalState.VOID.code());
        signal.setVoidedAt(change.at().toOffsetDateTime());
        signal.setVoidedBy(change.by());
        signal.setVoidReason(vault.seal(SignalSecrets.VOID_REASON, id, change.reason()));
        signal.update();
        journal.record(change, new SignalEvent.SignalVoided(id), About.of(id, signal.getFamilyId()));
    }
}
