package opora.exchange.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opora.contracts.WithdrawContracts;
import opora.contracts.outcome.AfterEvery;
import opora.contracts.outcome.Completion;
import opora.contracts.outcome.ContractOutcomeDraft;
import opora.contracts.outcome.ContractOutcomeDraft.CauseVerdict;
import opora.contracts.outcome.Reached;
import opora.contracts.outcome.RecordContractOutcome;
import opora.exchange.sheets.Choices;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came of contracts that are over: a row is the outcome of one. */
@Component
class ContractOutcomesWork implements SheetWork {

    private static final Map<String, String> COLUMNS =
            Map.of("assessedOn", "on", "employedOn", "employed_on", "evidence", "evidence");
    private static final List<String> CAUSES = List.of("removed", "standing");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;\\n]\\s*");

    private final ContractBook book;
    private final RecordContractOutcome recordOutcome;
    private final WithdrawContracts withdrawContracts;

    ContractOutcomesWork(ContractBook book, RecordContractOutcome recordOutcome, WithdrawContracts withdrawContracts) {
        this.book = book;
        this.recordOutcome = recordOutcome;
        this.withdrawContracts = withdrawContracts;
    }

    @Override
    public String sheet() {
        return "contract_outcomes";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        var contract = book.find(row, world);
        CAUSES.forEach(column -> mustBeCauses(row, column, contract));
        if (codes(row, "removed").anyMatch(codes(row, "standing").toList()::contains)) {
            row.refuse("standing", "exchange.row.cause-twice");
        }
        if (!written(row, "removed").isEmpty() && !row.has("removed_evidence")) {
            row.refuse("removed_evidence", "exchange.cell.missing");
        }
        if (contract == null || !row.isGood()) {
            return null;
        }
        Find.mustMakeSense(
                row,
                COLUMNS,
                () -> RecordContractOutcome.mustBeSound(
                        draft(row, world.institution), contract.startsOn(), contract.endedOn(), world.today));
        if (Completion.of(row.text("completion")) == Completion.IN_FULL && contract.left() > 0) {
            row.refuse("completion", "contracts.outcome.refused.left", contract.left());
        }
        if (contract.outcome().summedUp()) {
            row.refuse("contract_number", "exchange.row.contract-outcome-there");
        }
        Find.mustBeFirst(row, world, "contract_number", book.key(row));
        return null;
    }

    /** Of a contract that was analysed, only what the analysis has found can be gone. */
    private static void mustBeCauses(Row row, String column, @Nullable ContractRef contract) {
        for (var written : written(row, column)) {
            var code = Choices.of("contract_cause").code(written);
            if (code.isEmpty()) {
                row.refuse(column, "exchange.cell.choice", written);
            } else if (contract != null
                    && contract.outcome().analysed()
                    && !contract.outcome().causes().contains(code.get())) {
                row.refuse(column, "exchange.row.cause-not-found", written);
            }
        }
    }

    private static List<String> written(Row row, String column) {
        return Stream.of(BETWEEN.split(row.text(column).strip()))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Stream<String> codes(Row row, String column) {
        return written(row, column).stream().flatMap(each -> Choices.of("contract_cause").code(each).stream());
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        return book.take(rows, world, ContractOutcomesWork::draft, drafts -> recordOutcome.recordAll(drafts, change));
    }

    private static ContractOutcomeDraft draft(Row row, UUID contract) {
        var evidence = row.text("removed_evidence");
        var causes = Stream.concat(
                        codes(row, "removed").distinct().map(code -> new CauseVerdict(code, true, evidence)),
                        codes(row, "standing").distinct().map(code -> new CauseVerdict(code, false, "")))
                .toList();
        return new ContractOutcomeDraft(
                contract,
                Objects.requireNonNull(row.date("on")),
                Completion.of(row.text("completion")),
                new Reached(
                        row.date("employed_on"),
                        row.date("retrained_on"),
                        row.date("business_on"),
                        row.date("household_on"),
                        Boolean.TRUE.equals(row.flag("overcome")),
                        row.text("evidence")),
                row.text("note"),
                row.flag("expedient"),
                row.has("after_every") ? AfterEvery.of(row.text("after_every")) : AfterEvery.QUARTER,
                causes,
                null,
                "");
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        if (!records.isEmpty()) {
            withdrawContracts.outcomes(records, change);
        }
    }
}
