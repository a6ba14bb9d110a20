package opora.exchange.check;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.DeclareNeed;
import opora.contracts.NeedDraft;
import opora.contracts.NeedKind;
import opora.contracts.WithdrawContracts;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What citizens declared to need under their contracts, and how it was met. */
@Component
class ContractNeedsWork implements SheetWork {

    private final ContractBook book;
    private final DeclareNeed declareNeed;
    private final WithdrawContracts withdrawContracts;

    ContractNeedsWork(ContractBook book, DeclareNeed declareNeed, WithdrawContracts withdrawContracts) {
        this.book = book;
        this.declareNeed = declareNeed;
        this.withdrawContracts = withdrawContracts;
    }

    @Override
    public String sheet() {
        return "contract_needs";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.mustHavePassed(row, world, "on", "met_on");
        Find.mustFollow(row, "met_on", row.date("on"));
        if (row.has("met_on") && !row.has("evidence")) {
            row.refuse("evidence", "exchange.cell.missing");
        }
        var contract = book.find(row, world);
        var on = row.date("on");
        if (contract != null && on != null && (on.isBefore(contract.appliedOn()) || on.isAfter(contract.lastDay()))) {
            row.refuse(
                    "on",
                    "contracts.refused.declared",
                    RussianDate.format(contract.appliedOn()),
                    RussianDate.format(contract.lastDay()));
        }
        if (row.isGood()) {
            Find.mustBeFirst(row, world, "kind", book.key(row) + " " + row.text("kind"));
        }
        return null;
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        return book.take(rows, world, ContractNeedsWork::draft, drafts -> declareNeed.declareAll(drafts, change));
    }

    private static NeedDraft draft(Row row, UUID contract) {
        return new NeedDraft(
                Ids.next(),
                contract,
                null,
                NeedKind.of(row.text("kind")),
                Objects.requireNonNull(row.date("on")),
                row.date("met_on"),
                row.text("evidence"));
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        if (!records.isEmpty()) {
            withdrawContracts.needs(records, change);
        }
    }
}
