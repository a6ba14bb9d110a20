package opora.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import opora.contracts.ContractState;
import opora.contracts.Direction;
import opora.contracts.EndContract;
import opora.contracts.NeedKind;
import opora.contracts.control.ControlDraft;
import opora.contracts.control.ControlMark;
import opora.contracts.control.ControlMonth;
import opora.contracts.outcome.AfterEvery;
import opora.contracts.outcome.AssessStatus;
import opora.contracts.outcome.Completion;
import opora.contracts.outcome.ContractOutcomeDraft;
import opora.contracts.outcome.Reached;
import opora.contracts.outcome.RecordContractOutcome;
import opora.contracts.outcome.StatusAttribute;
import opora.contracts.outcome.StatusDraft;
import opora.demo.DemoContract.Course;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What became of the contracts: every month controlled, the end, the outcome, the status before and after. */
@Component
@Profile("demo")
class DemoContractCourse {

    private static final String EVIDENCE = "Трудовой договор, справка налоговой службы";

    private final ControlMonth controlMonth;
    private final EndContract endContract;
    private final RecordContractOutcome recordOutcome;
    private final AssessStatus assessStatus;
    private final DemoContractPapers papers;
    private final DemoIncomes incomes;
    private final DemoAfterContracts after;

    DemoContractCourse(
            ControlMonth controlMonth,
            EndContract endContract,
            RecordContractOutcome recordOutcome,
            AssessStatus assessStatus,
            DemoContractPapers papers,
            DemoIncomes incomes,
            DemoAfterContracts after) {
        this.controlMonth = controlMonth;
        this.endContract = endContract;
        this.recordOutcome = recordOutcome;
        this.assessStatus = assessStatus;
        this.papers = papers;
        this.incomes = incomes;
        this.after = after;
    }

    void run(List<DemoContract> contracts, Change change) {
        control(contracts, change);
        papers.write(contracts, change);
        for (var each : contracts) {
            if (each.course() == Course.TERMINATED) {
                endContract.end(each.id(), ContractState.TERMINATED, each.last(), "Переезд семьи", 1, change);
            } else if (each.course() != Course.RUNNING) {
                endContract.end(each.id(), ContractState.ENDED, each.last(), "", 1, change);
            }
        }
        var over = contracts.stream().filter(DemoContract::isOver).toList();
        recordOutcome.recordAll(over.stream().map(DemoContractCourse::outcome).toList(), change);
        assessStatus.assessAll(
                over.stream()
                        .filter(each -> each.course() != Course.TERMINATED)
                        .map(DemoContractCourse::status)
                        .toList(),
                change);
        incomes.assessAfter(over, change);
        after.watch(over, change);
    }

    /** Month by month, as it is done; the month of today waits. */
    private void control(List<DemoContract> contracts, Change change) {
        var months = new TreeMap<YearMonth, List<ControlDraft>>();
        for (var each : contracts) {
            var last = YearMonth.from(each.last());
            for (var month = YearMonth.from(each.draft().startsOn());
                    !month.isAfter(last) && month.isBefore(YearMonth.from(change.today()));
                    month = month.plusMonths(1)) {
                months.computeIfAbsent(month, none -> new ArrayList<>()).add(control(each, month));
            }
        }
        months.values().forEach(drafts -> controlMonth.recordAll(drafts, change));
    }

    private static ControlDraft control(DemoContract contract, YearMonth month) {
        boolean first = month.equals(YearMonth.from(contract.draft().startsOn()));
        boolean doubtful = contract.course() == Course.PARTLY && month.getMonthValue() % 2 == 0;
        return new ControlDraft(
                contract.id(),
                month,
                month.atEndOfMonth(),
                doubtful ? ControlMark.PARTLY : ControlMark.MET,
                Set.of(),
                doubtful ? "Отчёт представлен с опозданием" : "",
                first && pays(contract) ? List.of(paid(contract, month)) : List.of(),
                null,
                "");
    }

    private static boolean pays(DemoContract contract) {
        var direction = contract.draft().direction();
        return direction == Direction.BUSINESS || direction == Direction.HOUSEHOLD;
    }

    private static ControlDraft.Paid paid(DemoContract contract, YearMonth month) {
        return new ControlDraft.Paid(
                "Чек " + (1_000 + contract.index()),
                month.atDay(20),
                contract.draft().amount().subtract(new BigDecimal("1500")),
                contract.draft().direction() == Direction.BUSINESS ? "Оборудование" : "Скот и корма");
    }

    private static ContractOutcomeDraft outcome(DemoContract contract) {
        boolean whole = contract.inFull();
        var on = contract.draft().startsOn().plusMonths(3);
        boolean other = contract.draft().direction() == Direction.OTHER;
        return new ContractOutcomeDraft(
                contract.id(),
                contract.last().plusDays(5),
                whole ? Completion.IN_FULL : contract.course() == Course.PARTLY ? Completion.PARTLY : Completion.NOT,
                new Reached(
                        reached(contract, NeedKind.EMPLOYMENT, on),
                        whole && contract.retrains() ? on : null,
                        reached(contract, NeedKind.BUSINESS, on),
                        reached(contract, NeedKind.HOUSEHOLD, on),
                        whole && other,
                        whole ? EVIDENCE : ""),
                "",
                contract.index() % 5 == 3 ? null : !whole,
                AfterEvery.QUARTER,
                List.of(new ContractOutcomeDraft.CauseVerdict(
                        contract.cause(),
                        whole && contract.index() % 5 != 0,
                        whole ? "Доход выше прожиточного минимума" : "")),
                null,
                "");
    }

    private static @Nullable LocalDate reached(DemoContract contract, NeedKind kind, LocalDate on) {
        return contract.course() == Course.IN_FULL && contract.need() == kind ? on : null;
    }

    private static StatusDraft status(DemoContract contract) {
        var before = contract.draft().startsOn();
        var after = contract.last();
        boolean whole = contract.inFull();
        int i = contract.index();
        var sides = new ArrayList<StatusDraft.Side>();
        sides.add(side(StatusAttribute.PRESTIGE, 2, whole ? 3 : 2, before, after));
        if (contract.retrains()) {
            sides.add(side(StatusAttribute.EDUCATION, 2, whole ? 3 : 2, before, after));
        }
        if (i % 7 == 0) {
            sides.add(side(StatusAttribute.POWER, 1, whole ? 2 : 1, before, after));
        }
        return new StatusDraft(contract.id(), sides);
    }

    private static StatusDraft.Side side(
            StatusAttribute attribute, int before, int after, LocalDate from, LocalDate to) {
        return new StatusDraft.Side(attribute, before, from, after, to, "Анкета и беседа");
    }
}
