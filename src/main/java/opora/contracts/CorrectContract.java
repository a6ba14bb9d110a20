package opora.contracts;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.PROGRAMME;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import opora.audit.Journal;
import opora.contracts.db.tables.records.ContractRecord;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what was entered, or prolongs the term as the contracting body did. Whose contract it is stays: another citizen is another contract. */
@Service
public class CorrectContract {

    private static final List<Field<?>> COMPARED = List.of(
            CONTRACT.NUMBER,
            CONTRACT.APPLIED_ON,
            CONTRACT.CONCLUDED_ON,
            CONTRACT.DIRECTION,
            CONTRACT.STARTS_ON,
            CONTRACT.ENDS_ON,
            CONTRACT.AMOUNT,
            CONTRACT.TRAINING_AMOUNT,
            CONTRACT.PARTNER_ID,
            CONTRACT.CONCLUDED_BY,
            CONTRACT.EMPLOYEE_ID);

    private final DSLContext db;
    private final ContractReach reach;
    private final ContractRules rules;
    private final ReferenceAmounts amounts;
    private final ContractParties parties;
    private final Journal journal;

    CorrectContract(
            DSLContext db,
            ContractReach reach,
            ContractRules rules,
            ReferenceAmounts amounts,
            ContractParties parties,
            Journal journal) {
        this.db = db;
        this.reach = reach;
        this.rules = rules;
        this.amounts = amounts;
        this.parties = parties;
        this.journal = journal;
    }

    /** @param version of the contract that was read */
    @Transactional
    public void correct(ContractDraft draft, int version, Change change) {
        var row = reach.forChange(draft.key(), ContractsPermissions.KEEP, change.user());
        EndContract.mustBeUnchanged(row, version);
        if (!row.getState().equals(ContractState.RUNNING.code())) {
            throw new Refused("contracts.refused.over");
        }
        parties.mustBeKnown(List.of(draft), change.institution());
        ContractRules.mustBeSound(draft, change.today());
        var others = db.selectFrom(CONTRACT)
                .where(
                        CONTRACT.INSTITUTION_ID.eq(change.institution()),
                        CONTRACT.PERSON_ID.eq(row.getPersonId()),
                        CONTRACT.STATE.ne(ContractState.VOIDED.code()))
                .fetch();
        ContractRules.mustNotOverlap(draft, others);
        mustHoldItsMeasures(draft, change);
        rules.mustBeSure(draft, amounts.rules(change.institution()), others);
        keep(row, draft, change);
    }

    private void mustHoldItsMeasures(ContractDraft draft, Change change) {
        var outside = db.fetchCount(db.select(MEASURE.ID)
                .from(MEASURE)
                .join(PROGRAMME)
                .on(PROGRAMME.INSTITUTION_ID.eq(MEASURE.INSTITUTION_ID), PROGRAMME.ID.eq(MEASURE.PROGRAMME_ID))
                .where(
                        MEASURE.INSTITUTION_ID.eq(change.institution()),
                        MEASURE.CONTRACT_ID.eq(draft.key()),
                        PROGRAMME.CURRENT.isTrue(),
                        MEASURE.TERM_FROM.lt(draft.startsOn()).or(MEASURE.TERM_TO.gt(draft.endsOn()))));
        if (outside > 0) {
            throw new Refused(
                            "contracts.refused.measures-outside",
                            outside,
                            RussianDate.format(draft.startsOn()),
                            RussianDate.format(draft.endsOn()))
                    .on("endsOn");
        }
    }

    private void keep(ContractRecord row, ContractDraft draft, Change change) {
        var before = row.copy();
        ConcludeContract.fill(row, draft);
        row.setEmployeeId(draft.employeeId());
        var changed = changed(before, row);
        if (!changed.isEmpty()) {
            row.setVersion(row.getVersion() + 1);
            row.update();
            journal.record(
                    change,
                    new ContractEvent.ContractCorrected(row.getId(), changed),
                    row.getId(),
                    row.getFamilyId(),
                    row.getPersonId());
        }
    }

    /** An amount of 100,0 is one of 100,00. */
    private static List<String> changed(ContractRecord before, ContractRecord after) {
        return COMPARED.stream()
                .filter(field -> !same(before.get(field), after.get(field)))
                .map(Field::getName)
                .toList();
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal first && other instanceof BigDecimal second
                ? first.compareTo(second) == 0
                : Objects.equals(one, other);
    }
}
