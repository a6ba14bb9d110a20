package opora.exchange.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.AssessIncome;
import opora.contracts.IncomeDraft;
import opora.contracts.IncomeStage;
import opora.contracts.WithdrawContracts;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import opora.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The income of families before, during and after their contracts: a row is one assessment over three months. */
@Component
class ContractIncomeWork implements SheetWork {

    private static final Map<String, String> COLUMNS =
            Map.of("asOf", "on", "total", "total", "members", "members", "children", "children");

    private final ContractBook book;
    private final AssessIncome assessIncome;
    private final WithdrawContracts withdrawContracts;

    ContractIncomeWork(ContractBook book, AssessIncome assessIncome, WithdrawContracts withdrawContracts) {
        this.book = book;
        this.assessIncome = assessIncome;
        this.withdrawContracts = withdrawContracts;
    }

    @Override
    public String sheet() {
        return "contract_income";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        var contract = book.find(row, world);
        mustBeACount(row, "children");
        mustBeACount(row, "pensioners");
        if (contract == null || !row.isGood()) {
            return null;
        }
        Find.mustMakeSense(
                row,
                COLUMNS,
                () -> assessIncome.mustBeSound(
                        draft(row, world.institution),
                        contract.appliedOn(),
                        contract.startsOn(),
                        contract.lastDay(),
                        world.institution,
                        world.today));
        Find.mustBeFirst(row, world, "stage", book.key(row) + " " + row.text("stage") + " " + row.date("on"));
        return null;
    }

    private static void mustBeACount(Row row, String column) {
        var number = row.decimal(column);
        if (number != null && number.stripTrailingZeros().scale() > 0) {
            row.refuse(column, "exchange.cell.whole", row.written(column));
        }
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        return book.take(rows, world, ContractIncomeWork::draft, drafts -> assessIncome.assessAll(drafts, change));
    }

    private static IncomeDraft draft(Row row, UUID contract) {
        return new IncomeDraft(
                Ids.next(),
                contract,
                IncomeStage.of(row.text("stage")),
                row.date("on"),
                List.of(),
                row.decimal("total"),
                Objects.requireNonNull(row.whole("members")),
                count(row, "children"),
                count(row, "pensioners"));
    }

    private static int count(Row row, String column) {
        return Objects.requireNonNullElse(row.decimal(column), BigDecimal.ZERO).intValue();
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        if (!records.isEmpty()) {
            withdrawContracts.incomes(records, change);
        }
    }
}
