package opora.contracts.outcome;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.INCOME;
import static opora.contracts.db.Tables.STATUS_ATTRIBUTE;
import static org.jooq.impl.DSL.any;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.IncomeStage;
import opora.contracts.IncomesAssessed;
import opora.contracts.db.tables.records.IncomeRecord;
import opora.contracts.db.tables.records.StatusAttributeRecord;
import opora.platform.Ids;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the income attribute of status what the two assessments say: nobody decides it, and a later assessment counts at once (SCN-11). */
@Component
class StatusIncome {

    private final DSLContext db;
    private final Clock clock;

    StatusIncome(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void assessed(IncomesAssessed event) {
        refresh(event.institutionId(), event.contractIds());
    }

    private record Sides(Map<IncomeStage, IncomeRecord> latest) {}

    void refresh(UUID institution, Collection<UUID> contracts) {
        var ids = contracts.toArray(UUID[]::new);
        var known = db.selectFrom(STATUS_ATTRIBUTE)
                .where(
                        STATUS_ATTRIBUTE.INSTITUTION_ID.eq(institution),
                        STATUS_ATTRIBUTE.CONTRACT_ID.eq(any(ids)),
                        STATUS_ATTRIBUTE.ATTRIBUTE.eq(StatusAttribute.INCOME.code()))
                .fetchMap(STATUS_ATTRIBUTE.CONTRACT_ID);
        var persons = db.select(CONTRACT.ID, CONTRACT.PERSON_ID)
                .from(CONTRACT)
                .where(CONTRACT.INSTITUTION_ID.eq(institution), CONTRACT.ID.eq(any(ids)))
                .fetchMap(CONTRACT.ID, CONTRACT.PERSON_ID);
        var changed = new ArrayList<StatusAttributeRecord>();
        var assessed = sides(institution, ids);
        known.values().stream()
                .filter(row -> !assessed.containsKey(row.getContractId()))
                .forEach(StatusAttributeRecord::delete);
        assessed.forEach((contract, sides) -> {
            var row = known.get(contract);
            changed.add(filled(
                    row == null ? blank(institution, contract) : row,
                    sides,
                    Objects.requireNonNull(persons.get(contract))));
        });
        db.batchStore(changed).execute();
    }

    private Map<UUID, Sides> sides(UUID institution, UUID[] contracts) {
        var sides = new HashMap<UUID, Sides>();
        db.selectFrom(INCOME)
                .where(INCOME.INSTITUTION_ID.eq(institution), INCOME.CONTRACT_ID.eq(any(contracts)))
                .orderBy(INCOME.ASSESSED_ON, INCOME.ID)
                .forEach(each -> sides.computeIfAbsent(each.getContractId(), id -> new Sides(new HashMap<>()))
                        .latest()
                        .put(IncomeStage.of(each.getStage()), each));
        return sides;
    }

    private StatusAttributeRecord blank(UUID institution, UUID contract) {
        var row = db.newRecord(STATUS_ATTRIBUTE);
        row.setInstitutionId(institution);
        row.setId(Ids.next());
        row.setContractId(contract);
        row.setAttribute(StatusAttribute.INCOME.code());
        row.setEvidence("");
        row.setRecordedAt(OffsetDateTime.now(clock));
        row.setRecordedBy(User.CONSOLE);
        return row;
    }

    private static StatusAttributeRecord filled(StatusAttributeRecord row, Sides sides, UUID person) {
        var before = sides.latest().get(IncomeStage.BEFORE);
        var after = sides.latest().get(IncomeStage.AFTER);
        row.setPersonId(person);
        row.setFamilyId(Objects.requireNonNullElse(
                        before, after == null ? sides.latest().get(IncomeStage.DURING) : after)
                .getFamilyId());
        row.setBeforeValue(before == null ? null : before.getPerHead());
        row.setBeforeOn(before == null ? null : before.getAssessedOn());
        row.setAfterValue(after == null ? null : after.getPerHead());
        row.setAfterOn(after == null ? null : after.getAssessedOn());
        row.setVerdict(Verdict.code(row.getBeforeValue(), row.getAfterValue()));
        return row;
    }
}
