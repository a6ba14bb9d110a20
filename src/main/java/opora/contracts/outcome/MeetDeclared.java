package opora.contracts.outcome;

import static opora.contracts.db.Tables.NEED;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.contracts.MeetNeed;
import opora.contracts.NeedKind;
import opora.contracts.db.tables.records.ContractRecord;
import opora.platform.Change;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a contract has reached meets the open need of its kind, so that nobody writes it twice; the need keeps which outcome has met it. */
@Component
class MeetDeclared {

    private final DSLContext db;
    private final MeetNeed meetNeed;

    MeetDeclared(DSLContext db, MeetNeed meetNeed) {
        this.db = db;
        this.meetNeed = meetNeed;
    }

    void meet(ContractOutcomeDraft draft, UUID outcome, ContractRecord contract, Change change) {
        meet(NeedKind.EMPLOYMENT, draft.reached().employedOn(), draft, outcome, contract, change);
        meet(NeedKind.RETRAINING, draft.reached().retrainedOn(), draft, outcome, contract, change);
        meet(NeedKind.BUSINESS, draft.reached().businessOn(), draft, outcome, contract, change);
        meet(NeedKind.HOUSEHOLD, draft.reached().householdOn(), draft, outcome, contract, change);
    }

    private void meet(
            NeedKind kind,
            @Nullable LocalDate on,
            ContractOutcomeDraft draft,
            UUID outcome,
            ContractRecord contract,
            Change change) {
        if (on == null) {
            return;
        }
        for (var need : open(kind, on, contract)) {
            meetNeed.meet(need.id(), on, draft.reached().evidence(), outcome, need.version(), change);
        }
    }

    private record Open(UUID id, int version) {}

    private List<Open> open(NeedKind kind, LocalDate on, ContractRecord contract) {
        return db.select(NEED.ID, NEED.VERSION)
                .from(NEED)
                .where(
                        NEED.INSTITUTION_ID.eq(contract.getInstitutionId()),
                        NEED.CONTRACT_ID.eq(contract.getId()),
                        NEED.PERSON_ID.eq(contract.getPersonId()),
                        NEED.KIND.eq(kind.code()),
                        NEED.MET_ON.isNull(),
                        NEED.WITHDRAWN_ON.isNull(),
                        NEED.DECLARED_ON.le(on))
                .fetch(row -> new Open(row.value1(), row.value2()));
    }
}
