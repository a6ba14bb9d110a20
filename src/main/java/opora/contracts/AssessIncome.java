package opora.contracts;

import static opora.contracts.db.Tables.INCOME;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.contracts.db.tables.records.ContractRecord;
import opora.contracts.db.tables.records.IncomeRecord;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assesses the income of a family under a contract. Each assessment is a record of its own; none is overwritten. */
@Service
public class AssessIncome {

    private static final int MOST_MEMBERS = 40;

    private final DSLContext db;
    private final ContractReach reach;
    private final ReferenceAmounts amounts;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    AssessIncome(
            DSLContext db,
            ContractReach reach,
            ReferenceAmounts amounts,
            Journal journal,
            ApplicationEventPublisher events) {
        this.db = db;
        this.reach = reach;
        this.amounts = amounts;
        this.journal = journal;
        this.events = events;
    }

    @Transactional
    public UUID assess(IncomeDraft draft, Change change) {
        return assessAll(List.of(draft), change).getFirst();
    }

    @Transactional
    public List<UUID> assessAll(List<IncomeDraft> drafts, Change change) {
        var contracts = reach.allForChange(
                drafts.stream().map(IncomeDraft::contractId).collect(Collectors.toSet()),
                ContractsPermissions.KEEP,
                change.user());
        var known = known(drafts, change);
        var rows = drafts.stream()
                .filter(draft -> known.add(draft.key()))
                .map(draft -> row(draft, Objects.requireNonNull(contracts.get(draft.contractId())), change))
                .toList();
        db.batchInsert(rows).execute();
        journal.recordAll(
                change,
                rows.stream()
                        .map(row -> Journal.Event.of(
                                new ContractEvent.ContractIncomeAssessed(row.getContractId(), row.getStage()),
                                row.getContractId(),
                                row.getFamilyId()))
                        .toList());
        events.publishEvent(new IncomesAssessed(change.institution(), Set.copyOf(contracts.keySet())));
        return drafts.stream().map(IncomeDraft::key).toList();
    }

    private Set<UUID> known(List<IncomeDraft> drafts, Change change) {
        return db.select(INCOME.ID)
                .from(INCOME)
                .where(
                        INCOME.INSTITUTION_ID.eq(change.institution()),
                        INCOME.ID.in(drafts.stream().map(IncomeDraft::key).toList()))
                .fetchSet(INCOME.ID);
    }

    /**
     * What no assessment may be, whoever writes it.
     *
     * @param lastDay the end of the contract, or the day it was ended before it
     */
    public void mustBeSound(
            IncomeDraft draft,
            LocalDate appliedOn,
            LocalDate startsOn,
            LocalDate lastDay,
            UUID institution,
            LocalDate today) {
        var day = day(draft, appliedOn, startsOn, lastDay, today);
        mustBeCounted(draft);
        total(draft);
        minimum(draft, day, amounts.subsistence(institution, day));
    }

    private IncomeRecord row(IncomeDraft draft, ContractRecord contract, Change change) {
        var last = Objects.requireNonNullElse(contract.getEndedOn(), contract.getEndsOn());
        var day = day(draft, contract.getAppliedOn(), contract.getStartsOn(), last, change.today());
        mustBeCounted(draft);
        var period = draft.stage() == IncomeStage.AFTER ? IncomePeriod.passed(day) : IncomePeriod.before(day);
        var total = total(draft);
        var perHead =
                total.divide(BigDecimal.valueOf((long) IncomePeriod.MONTHS * draft.members()), 2, RoundingMode.HALF_UP);
        var minimum = minimum(draft, day, amounts.subsistence(change.institution(), day));
        var row = db.newRecord(INCOME);
        row.setInstitutionId(change.institution());
        row.setId(draft.key());
        row.setContractId(contract.getId());
        row.setFamilyId(contract.getFamilyId());
        row.setStage(draft.stage().code());
        row.setAssessedOn(day);
        row.setPeriodFrom(period.from());
        row.setPeriodTo(period.to());
        row.setMonths(draft.months().toArray(BigDecimal[]::new));
        row.setTotal(total);
        row.setMembers(draft.members());
        row.setChildren(draft.children());
        row.setPensioners(draft.pensioners());
        row.setPerHead(perHead);
        row.setSubsistence(minimum);
        row.setLow(perHead.compareTo(minimum) < 0);
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }

    private static LocalDate day(
            IncomeDraft draft, LocalDate appliedOn, LocalDate startsOn, LocalDate last, LocalDate today) {
        if (draft.stage() == IncomeStage.BEFORE) {
            return appliedOn;
        }
        var day = draft.asOf();
        if (day == null || day.isAfter(today)) {
            throw new Refused("contracts.refused.future").on("asOf");
        }
        var first = draft.stage() == IncomeStage.AFTER ? IncomePeriod.firstAfter(last) : startsOn;
        if (day.isBefore(first)) {
            throw new Refused(
                            draft.stage() == IncomeStage.AFTER
                                    ? "contracts.refused.income-after"
                                    : "contracts.refused.income-during",
                            RussianDate.format(first))
                    .on("asOf");
        }
        return day;
    }

    private static void mustBeCounted(IncomeDraft draft) {
        if (draft.members() < 1 || draft.members() > MOST_MEMBERS) {
            throw new Refused("contracts.refused.members", MOST_MEMBERS).on("members");
        }
        if (draft.children() < 0 || draft.pensioners() < 0 || draft.children() + draft.pensioners() > draft.members()) {
            throw new Refused("contracts.refused.groups", draft.members()).on("children");
        }
        if (!draft.months().isEmpty() && draft.months().size() != IncomePeriod.MONTHS) {
            throw new Refused("contracts.refused.months-of-income").on("total");
        }
    }

    private static BigDecimal total(IncomeDraft draft) {
        var total = draft.months().isEmpty()
                ? draft.total()
                : draft.months().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total == null || total.signum() < 0 || draft.months().stream().anyMatch(each -> each.signum() < 0)) {
            throw new Refused("contracts.refused.months-of-income").on("total");
        }
        return total;
    }

    /** Of the groups the family consists of when the minimum of each is known, else the one per head. */
    private static BigDecimal minimum(IncomeDraft draft, LocalDate day, Map<SubsistenceGroup, BigDecimal> amounts) {
        var working = amounts.get(SubsistenceGroup.WORKING);
        var child = amounts.get(SubsistenceGroup.CHILD);
        var pensioner = amounts.get(SubsistenceGroup.PENSIONER);
        var grown = draft.members() - draft.children() - draft.pensioners();
        if (working != null && child != null && pensioner != null) {
            return working.multiply(BigDecimal.valueOf(grown))
                    .add(child.multiply(BigDecimal.valueOf(draft.children())))
                    .add(pensioner.multiply(BigDecimal.valueOf(draft.pensioners())))
                    .divide(BigDecimal.valueOf(draft.members()), 2, RoundingMode.HALF_UP);
        }
        var perHead = amounts.get(SubsistenceGroup.PER_HEAD);
        if (perHead == null) {
            throw new Refused("contracts.refused.no-subsistence", RussianDate.format(day)).on("asOf");
        }
        return perHead;
    }
}
