package opora.exchange.check;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.Executor;
import opora.contracts.MeasureDraft;
import opora.contracts.NeedKind;
import opora.contracts.PlanMeasure;
import opora.contracts.WithdrawContracts;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures of the programmes of adaptation, with what was done. */
@Component
class ContractMeasuresWork implements SheetWork {

    private final ContractBook book;
    private final PlanMeasure planMeasure;
    private final WithdrawContracts withdrawContracts;

    ContractMeasuresWork(ContractBook book, PlanMeasure planMeasure, WithdrawContracts withdrawContracts) {
        this.book = book;
        this.planMeasure = planMeasure;
        this.withdrawContracts = withdrawContracts;
    }

    @Override
    public String sheet() {
        return "contract_measures";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.employee(row, "employee", world);
        Find.partner(row, "partner", world);
        mustNameWhoActs(row, "employee", Executor.EMPLOYEE);
        mustNameWhoActs(row, "partner", Executor.PARTNER);
        Find.mustHavePassed(row, world, "done_on");
        Find.mustFollow(row, "ends_on", row.date("starts_on"));
        var contract = book.find(row, world);
        if (contract != null) {
            mustLieInTheTerm(row, "starts_on", contract);
            mustLieInTheTerm(row, "ends_on", contract);
            Find.mustFollow(row, "done_on", contract.startsOn());
            if (row.isGood() && !row.has("done_on")) {
                contract.leavesOneMore();
            }
        }
        return null;
    }

    private static void mustNameWhoActs(Row row, String column, Executor executor) {
        if (row.has("executor") && row.has(column) != row.text("executor").equals(executor.code())) {
            row.refuse(column, "contracts.refused.executor-" + column);
        }
    }

    private static void mustLieInTheTerm(Row row, String column, ContractRef contract) {
        var day = row.date(column);
        if (day != null && (day.isBefore(contract.startsOn()) || day.isAfter(contract.endsOn()))) {
            row.refuse(
                    column,
                    "contracts.refused.measure-term",
                    RussianDate.format(contract.startsOn()),
                    RussianDate.format(contract.endsOn()));
        }
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        return book.take(
                rows,
                world,
                (row, contract) -> draft(row, contract, world),
                drafts -> planMeasure.planAll(drafts, change));
    }

    private static MeasureDraft draft(Row row, UUID contract, World world) {
        var employee = Find.employee(row, "employee", world);
        var partner = Find.partner(row, "partner", world);
        return new MeasureDraft(
                Ids.next(),
                contract,
                NeedKind.of(row.text("kind")),
                row.text("text"),
                Executor.of(row.text("executor")),
                employee == null ? null : employee.id(),
                partner == null ? null : partner.id(),
                Objects.requireNonNull(row.date("starts_on")),
                Objects.requireNonNull(row.date("ends_on")),
                null,
                row.date("done_on"),
                row.text("result"));
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        if (!records.isEmpty()) {
            withdrawContracts.measures(records, change);
        }
    }
}
