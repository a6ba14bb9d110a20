package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.ReturnToService;
import opora.casework.db.tables.records.SignalRecord;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the check of a signal with what came of it and why. */
@Service
public class DecideSignal {

    private static final int LONGEST_NAME = 200;

    private final DSLContext db;
    private final SignalReach reach;
    private final ReturnToService returnToService;
    private final Vault vault;
    private final Journal journal;

    DecideSignal(DSLContext db, SignalReach reach, ReturnToService returnToService, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.returnToService = returnToService;
        this.vault = vault;
        this.journal = journal;
    }

    /**
     * @param passedTo the agency it is passed to, or nothing
     * @param foldedInto the number of the signal that goes on instead, as it is shown: «12/2026»
     */
    public record Decision(SignalDecision decision, LocalDate on, String reason, String passedTo, String foldedInto) {}

    @Transactional
    public void decide(UUID id, Decision decision, Change change) {
        var signal = CheckSignal.mustBeOpen(reach.forChange(id, change.user(), SignalPermissions.DECIDE));
        mustBeInTime(signal, decision, change);
        RecordSignal.mustBeText(decision.reason(), "because", "casework.signal.refused.decision-reason");
        var folded = decision.decision() == SignalDecision.FOLDED ? other(signal, decision.foldedInto(), change) : null;
        mustHaveItsFacts(decision.decision(), signal.getFamilyId() != null, decision.passedTo());
        if (decision.decision() == SignalDecision.CASE_OPENED) {
            returnToService.take(Objects.requireNonNull(signal.getFamilyId()), decision.on(), change);
        }
        signal.setState(SignalState.DECIDED.code());
        signal.setDecision(decision.decision().code());
        signal.setDecidedOn(decision.on());
        signal.setDecisionReason(
                vault.seal(SignalSecrets.DECISION_REASON, id, decision.reason().strip()));
        signal.setPassedTo(
                decision.decision() == SignalDecision.PASSED
                        ? decision.passedTo().strip()
                        : "");
        signal.setFoldedInto(folded);
        signal.setDecidedBy(change.by());
        signal.update();
        journal.record(
                change,
                new SignalEvent.SignalDecided(id, decision.decision().code()),
                About.of(id, signal.getFamilyId(), folded));
    }

    private static void mustBeInTime(SignalRecord signal, Decision decision, Change change) {
        if (decision.on().isAfter(change.today())) {
            throw new Refused("casework.refused.future").on("decidedOn");
        }
        if (decision.on().isBefore(signal.getReceivedOn())) {
            throw new Refused("casework.signal.refused.before-receipt", RussianDate.format(signal.getReceivedOn()))
                    .on("decidedOn");
        }
    }

    static void mustHaveItsFacts(SignalDecision decision, boolean ofFamily, String passedTo) {
        switch (decision) {
            case CASE_OPENED, HELP_GIVEN -> {
                if (!ofFamily) {
                    throw new Refused("casework.signal.refused.no-family").on("decision");
                }
            }
            case PASSED -> {
                if (passedTo.isBlank() || passedTo.length() > LONGEST_NAME) {
                    throw new Refused("casework.signal.refused.passed-to", LONGEST_NAME).on("passedTo");
                }
            }
            case NOT_CONFIRMED, FOLDED -> {}
        }
    }

    /** One that is in reach and goes on: a chain of folded signals would lead nowhere. */
    private @Nullable UUID other(SignalRecord signal, String typed, Change change) {
        var parts = typed.strip().replace("№", "").strip().split("/", -1);
        try {
            int number = Integer.parseInt(parts[0].strip());
            int year = parts.length > 1 ? Integer.parseInt(parts[1].strip()) : signal.getYear();
            var other = db.selectFrom(SIGNAL)
                    .where(
                            SIGNAL.INSTITUTION_ID.eq(change.institution()),
                            SIGNAL.NUMBER.eq(number),
                            SIGNAL.YEAR.eq(year))
                    .fetchOptional()
                    .map(found -> reach.forChange(found.getId(), change.user(), SignalPermissions.DECIDE))
                    .orElseThrow(() -> refusedFold(typed));
            if (other.getId().equals(signal.getId())
                    || other.getState().equals(SignalState.VOID.code())
                    || other.getFoldedInto() != null) {
                throw refusedFold(typed);
            }
            return other.getId();
        } catch (NumberFormatException | NotFound none) {
            throw refusedFold(typed);
        }
    }

    private static Refused refusedFold(String typed) {
        return new Refused("casework.signal.refused.fold", typed).on("foldedInto");
    }
}
