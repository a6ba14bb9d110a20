package opora.contracts;

import static opora.contracts.db.Tables.NEED;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.contracts.db.tables.records.ContractRecord;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a measure of a programme may be: within the term of its contract, by somebody who is there, for a need of the same contract. */
@Component
class MeasureRules {

    private final DSLContext db;
    private final ContractParties parties;

    MeasureRules(DSLContext db, ContractParties parties) {
        this.db = db;
        this.parties = parties;
    }

    void mustBeSound(List<MeasureDraft> drafts, Map<UUID, ContractRecord> contracts, Change change) {
        drafts.forEach(
                draft -> mustBeSound(draft, Objects.requireNonNull(contracts.get(draft.contractId())), change.today()));
        parties.mustBePartners(
                ContractParties.ids(drafts.stream().map(MeasureDraft::partnerId).collect(Collectors.toList())),
                change.institution());
        parties.mustBeEmployees(
                ContractParties.ids(
                        drafts.stream().map(MeasureDraft::employeeId).collect(Collectors.toList())),
                change.institution());
        var needs =
                ContractParties.ids(drafts.stream().map(MeasureDraft::needId).collect(Collectors.toList()));
        var declared = db.select(NEED.ID, NEED.CONTRACT_ID)
                .from(NEED)
                .where(NEED.INSTITUTION_ID.eq(change.institution()), NEED.ID.eq(any(needs.toArray(UUID[]::new))))
                .fetchMap(NEED.ID, NEED.CONTRACT_ID);
        for (var draft : drafts) {
            if (draft.needId() != null && !draft.contractId().equals(declared.get(draft.needId()))) {
                throw new Refused("contracts.refused.need").on("needId");
            }
        }
    }

    private static void mustBeSound(MeasureDraft draft, ContractRecord contract, LocalDate today) {
        EndContract.mustBeText(draft.text(), true, "text");
        EndContract.mustBeText(draft.result(), false, "result");
        if ((draft.employeeId() != null) != (draft.executor() == Executor.EMPLOYEE)) {
            throw new Refused("contracts.refused.executor-employee").on("employeeId");
        }
        if ((draft.partnerId() != null) != (draft.executor() == Executor.PARTNER)) {
            throw new Refused("contracts.refused.executor-partner").on("partnerId");
        }
        if (draft.termTo().isBefore(draft.termFrom())) {
            throw new Refused("contracts.refused.ends", RussianDate.format(draft.termFrom())).on("termTo");
        }
        mustLieInTheTerm(draft.termFrom(), "termFrom", contract);
        mustLieInTheTerm(draft.termTo(), "termTo", contract);
        if (draft.doneOn() != null) {
            CarryOutMeasure.mustBeDay(draft.doneOn(), contract, today);
        }
    }

    private static void mustLieInTheTerm(LocalDate day, String field, ContractRecord contract) {
        if (day.isBefore(contract.getStartsOn()) || day.isAfter(contract.getEndsOn())) {
            throw new Refused(
                            "contracts.refused.measure-term",
                            RussianDate.format(contract.getStartsOn()),
                            RussianDate.format(contract.getEndsOn()))
                    .on(field);
        }
    }
}
