package opora.contracts.outcome;

import static opora.contracts.db.Tables.NEED;

import java.time.LocalDate;
import java.util.UUID;
import opora.contracts.MeetNeed;
import opora.contracts.NeedKind;
import opora.contracts.db.tables.records.ContractRecord;
import opora.platform.Change;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a contract has reached meets the open need of its kind; the need keeps which outcome has met it. When the outcome is corrected, what
 * it does not say any more is open again.
 */
@Component
class MeetDeclared {

    private final DSLContext db;
    private final MeetNeed meetNeed;

    MeetDeclared(DSLContext db, MeetNeed meetNeed) {
        this.db = db;
        this.meetNeed = meetNeed;
    }

    void meet(Reached reached, UUID outcome, ContractRecord contract, Change change) {
        reopen(reached, outcome, change);
        for (var kind : NeedKind.values()) {
            var on = day(kind, reached);
            if (on != null) {
                meetNeed.meetOpen(
                        contract.getId(), contract.getPersonId(), kind, on, reached.evidence(), outcome, change);
            }
        }
    }

    private void reopen(Reached reached, UUID outcome, Change change) {
        db
                .selectFrom(NEED)
                .where(NEED.INSTITUTION_ID.eq(change.institution()), NEED.OUTCOME_ID.eq(outcome))
                .fetch()
                .stream()
                .filter(need -> !need.getMetOn().equals(day(NeedKind.of(need.getKind()), reached)))
                .forEach(need -> meetNeed.reopen(need.getId(), need.getVersion(), change));
    }

    private static @Nullable LocalDate day(NeedKind kind, Reached reached) {
        return switch (kind) {
            case EMPLOYMENT -> reached.employedOn();
            case RETRAINING -> reached.retrainedOn();
            case BUSINESS -> reached.businessOn();
            case HOUSEHOLD -> reached.householdOn();
            default -> null;
        };
    }
}
