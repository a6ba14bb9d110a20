package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.db.tables.records.SignalRecord;
import opora.platform.Change;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask of signals, and tell them: that somebody went there. */
@Service
public class Signals {

    private final DSLContext db;
    private final SignalSelect signals;
    private final SignalReach reach;
    private final MeetTerm meetTerm;
    private final Journal journal;
    private final Clock clock;

    Signals(DSLContext db, SignalSelect signals, SignalReach reach, MeetTerm meetTerm, Journal journal, Clock clock) {
        this.db = db;
        this.signals = signals;
        this.reach = reach;
        this.meetTerm = meetTerm;
        this.journal = journal;
        this.clock = clock;
    }

    /** A signal somebody is about to look into. */
    public record ToCheck(
            UUID id,
            String number,
            LocalDate receivedOn,
            @Nullable UUID familyId,
            @Nullable UUID settlementId) {}

    public Optional<SignalCard> find(User user, UUID id) {
        return signals.find(user, id, LocalDate.now(clock));
    }

    /** An open one that the user checks; held until the transaction ends. */
    public ToCheck toCheck(UUID id, Change change) {
        var signal = CheckSignal.mustBeOpen(mine(id, change));
        return new ToCheck(
                id,
                signal.getNumber() + "/" + signal.getYear(),
                signal.getReceivedOn(),
                signal.getFamilyId(),
                signal.getSettlementId());
    }

    /** One the user checks, whatever became of it. */
    public void mustCheck(UUID id, Change change) {
        mine(id, change);
    }

    private SignalRecord mine(UUID id, Change change) {
        return reach.forChange(id, change.user(), SignalPermissions.CHECK);
    }

    /** About which families these are; those about nobody of the register are left out. */
    public Map<UUID, UUID> families(UUID institution, Collection<UUID> ids) {
        return db.select(SIGNAL.ID, SIGNAL.FAMILY_ID)
                .from(SIGNAL)
                .where(SIGNAL.INSTITUTION_ID.eq(institution), SIGNAL.ID.in(ids), SIGNAL.FAMILY_ID.isNotNull())
                .fetchMap(SIGNAL.ID, SIGNAL.FAMILY_ID);
    }

    /**
     * What was written of a journey bears on this signal: its term is counted anew, and who led there checks it when nobody was told to.
     * The caller has asked whether the journey is the user's; of a signal that is hidden from them nothing happens.
     *
     * @param leader null when a journey was taken back
     */
    @Transactional
    public void visited(UUID id, @Nullable UUID leader, Change change) {
        db.selectFrom(SIGNAL)
                .where(
                        SIGNAL.INSTITUTION_ID.eq(change.institution()),
                        SIGNAL.ID.eq(id),
                        SIGNAL.STATE.ne(SignalState.VOID.code()))
                .forUpdate()
                .fetchOptional()
                .ifPresent(signal -> visited(signal, leader, change));
    }

    private void visited(SignalRecord signal, @Nullable UUID leader, Change change) {
        var before = signal.getCheckedOn();
        var checker = signal.getCheckerId();
        meetTerm.of(signal);
        if (checker == null && leader != null && wasVisited(signal) && isOpen(signal)) {
            signal.setCheckerId(leader);
            signal.setState(SignalState.CHECKING.code());
        }
        boolean same = Objects.equals(before, signal.getCheckedOn()) && Objects.equals(checker, signal.getCheckerId());
        if (!same) {
            signal.update();
            journal.record(
                    change,
                    new SignalEvent.SignalVisited(signal.getId(), signal.getCheckedOn()),
                    About.of(signal.getId(), signal.getFamilyId()));
        }
    }

    private boolean wasVisited(SignalRecord signal) {
        return meetTerm.visited(signal.getInstitutionId(), signal.getId(), signal.getReceivedOn())
                .isPresent();
    }

    private static boolean isOpen(SignalRecord signal) {
        var state = SignalState.of(signal.getState());
        return state == SignalState.RECEIVED || state == SignalState.CHECKING;
    }
}
