package opora.contracts.outcome;

import static opora.contracts.db.Tables.STATUS_ATTRIBUTE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.ContractReach;
import opora.contracts.ContractsPermissions;
import opora.contracts.control.ControlSecrets;
import opora.contracts.db.tables.records.ContractRecord;
import opora.contracts.db.tables.records.StatusAttributeRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares the status of a citizen before and after a contract, attribute by attribute: with both sides and what shows them (TGT-20, SCN-11). */
@Service
public class AssessStatus {

    static final int HIGHEST = 5;
    private static final int LONGEST = 2000;

    private final DSLContext db;
    private final ContractReach reach;
    private final StatusIncome income;
    private final Vault vault;
    private final Journal journal;

    AssessStatus(DSLContext db, ContractReach reach, StatusIncome income, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.income = income;
        this.vault = vault;
        this.journal = journal;
    }

    /** Answers the attributes that were written, in the order of the drafts. */
    @Transactional
    public List<UUID> assessAll(Collection<StatusDraft> drafts, Change change) {
        return drafts.stream().flatMap(draft -> assess(draft, change).stream()).toList();
    }

    @Transactional
    public List<UUID> assess(StatusDraft draft, Change change) {
        var contract = reach.forChange(draft.contractId(), ContractsPermissions.KEEP, change.user());
        var written = new ArrayList<UUID>();
        for (var side : draft.sides()) {
            mustBeSound(side, contract.getStartsOn(), change.today());
            var kept = keep(side, contract, change);
            if (kept != null) {
                written.add(kept);
            }
        }
        income.refresh(change.institution(), List.of(draft.contractId()));
        if (!written.isEmpty()) {
            journal.record(
                    change,
                    new ContractOutcomeEvent.StatusAssessed(draft.contractId(), written.size()),
                    draft.contractId(),
                    contract.getFamilyId(),
                    contract.getPersonId());
        }
        return written;
    }

    /** What no comparison may be, whoever writes it. */
    public static void mustBeSound(StatusDraft.Side side, LocalDate startsOn, LocalDate today) {
        var name = side.attribute().code();
        if (side.attribute() == StatusAttribute.INCOME) {
            throw new Refused("contracts.status.refused.income");
        }
        mustBeStep(side.before(), side.beforeOn(), "before-" + name, today);
        mustBeStep(side.after(), side.afterOn(), "after-" + name, today);
        if (side.afterOn() != null && side.afterOn().isBefore(startsOn)) {
            throw new Refused("contracts.status.refused.after", RussianDate.format(startsOn)).on("after-" + name);
        }
        boolean compared = side.before() != null && side.after() != null;
        if (compared && side.evidence().isBlank()) {
            throw new Refused("contracts.status.refused.evidence").on("evidence-" + name);
        }
        if (compared && Objects.requireNonNull(side.afterOn()).isBefore(side.beforeOn())) {
            throw new Refused("contracts.status.refused.after", RussianDate.format(side.beforeOn()))
                    .on("after-" + name);
        }
        if (side.evidence().length() > LONGEST) {
            throw new Refused("contracts.control.refused.long", LONGEST).on("evidence-" + name);
        }
    }

    private static void mustBeStep(@Nullable Integer step, @Nullable LocalDate on, String field, LocalDate today) {
        if (step != null && (step < 1 || step > HIGHEST)) {
            throw new Refused("contracts.status.refused.step", HIGHEST).on(field);
        }
        if ((step == null) != (on == null)) {
            throw new Refused("contracts.status.refused.day").on(field);
        }
        if (on != null && on.isAfter(today)) {
            throw new Refused("contracts.outcome.refused.future").on(field);
        }
    }

    private @Nullable UUID keep(StatusDraft.Side side, ContractRecord contract, Change change) {
        var row = db.selectFrom(STATUS_ATTRIBUTE)
                .where(
                        STATUS_ATTRIBUTE.INSTITUTION_ID.eq(change.institution()),
                        STATUS_ATTRIBUTE.CONTRACT_ID.eq(contract.getId()),
                        STATUS_ATTRIBUTE.ATTRIBUTE.eq(side.attribute().code()))
                .forUpdate()
                .fetchOptional()
                .orElseGet(() -> blank(side.attribute(), contract));
        if (side.before() != null) {
            row.setBeforeValue(value(side.before()));
            row.setBeforeOn(side.beforeOn());
        }
        if (side.after() != null) {
            row.setAfterValue(value(side.after()));
            row.setAfterOn(side.afterOn());
        }
        if (row.getBeforeValue() == null && row.getAfterValue() == null) {
            return null;
        }
        row.setVerdict(Verdict.code(row.getBeforeValue(), row.getAfterValue()));
        row.setEvidence(vault.reseal(
                ControlSecrets.STATUS_EVIDENCE,
                row.getId(),
                row.getEvidence(),
                side.evidence().strip()));
        mustBeProved(row, side);
        if (!row.modified()) {
            return null;
        }
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        row.store();
        return row.getId();
    }

    private static void mustBeProved(StatusAttributeRecord row, StatusDraft.Side side) {
        var name = side.attribute().code();
        if (row.getVerdict() != null && row.getEvidence().isEmpty()) {
            throw new Refused("contracts.status.refused.evidence").on("evidence-" + name);
        }
        if (row.getVerdict() != null && row.getAfterOn().isBefore(row.getBeforeOn())) {
            throw new Refused("contracts.status.refused.after", RussianDate.format(row.getBeforeOn()))
                    .on("after-" + name);
        }
    }

    private StatusAttributeRecord blank(StatusAttribute attribute, ContractRecord contract) {
        var row = db.newRecord(STATUS_ATTRIBUTE);
        row.setInstitutionId(contract.getInstitutionId());
        row.setId(Ids.next());
        row.setContractId(contract.getId());
        row.setAttribute(attribute.code());
        row.setPersonId(contract.getPersonId());
        row.setFamilyId(contract.getFamilyId());
        row.setEvidence("");
        return row;
    }

    private static BigDecimal value(int step) {
        return BigDecimal.valueOf(step).setScale(2);
    }
}
