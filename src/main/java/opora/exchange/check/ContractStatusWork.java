package opora.exchange.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.contracts.WithdrawContracts;
import opora.contracts.outcome.AssessStatus;
import opora.contracts.outcome.StatusAttribute;
import opora.contracts.outcome.StatusDraft;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where citizens stood before and after their contracts: a row is one attribute of status of one contract. */
@Component
class ContractStatusWork implements SheetWork {

    private final ContractBook book;
    private final AssessStatus assessStatus;
    private final WithdrawContracts withdrawContracts;

    ContractStatusWork(ContractBook book, AssessStatus assessStatus, WithdrawContracts withdrawContracts) {
        this.book = book;
        this.assessStatus = assessStatus;
        this.withdrawContracts = withdrawContracts;
    }

    @Override
    public String sheet() {
        return "contract_status";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        var contract = book.find(row, world);
        mustSaySomething(row);
        if (contract == null || !row.isGood()) {
            return null;
        }
        var attribute = row.text("attribute");
        Find.mustMakeSense(
                row,
                Map.of(
                        "before-" + attribute, "before",
                        "after-" + attribute, "after",
                        "evidence-" + attribute, "evidence"),
                () -> AssessStatus.mustBeSound(side(row), contract.startsOn(), world.today));
        if (contract.outcome().assessed().contains(attribute)) {
            row.refuse("attribute", "exchange.row.status-there");
        }
        Find.mustBeFirst(row, world, "attribute", book.key(row) + " " + attribute);
        return null;
    }

    private static void mustSaySomething(Row row) {
        if (!row.has("before") && !row.has("after")) {
            row.refuse("before", "exchange.cell.missing");
        }
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        return book.take(
                rows,
                world,
                (row, contract) -> new StatusDraft(contract, List.of(side(row))),
                drafts -> assessStatus.assessAll(drafts, change));
    }

    private static StatusDraft.Side side(Row row) {
        return new StatusDraft.Side(
                StatusAttribute.of(row.text("attribute")),
                row.whole("before"),
                row.date("before_on"),
                row.whole("after"),
                row.date("after_on"),
                row.text("evidence"));
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        if (!records.isEmpty()) {
            withdrawContracts.statuses(records, change);
        }
    }
}
