package opora.exchange.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.ConcludeContract;
import opora.contracts.ContractDraft;
import opora.contracts.ContractState;
import opora.contracts.Direction;
import opora.contracts.EndContract;
import opora.contracts.WithdrawContracts;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Social contracts with their terms, and how those that are over ended. */
@Component
class ContractsWork implements SheetWork {

    private static final Map<String, String> COLUMNS = Map.of(
            "number", "number",
            "concludedOn", "on",
            "appliedOn", "applied_on",
            "startsOn", "starts_on",
            "endsOn", "ends_on",
            "amount", "amount",
            "trainingAmount", "training_amount",
            "concludedBy", "concluded_by");

    /** In the place of what is not known before the row is taken: rules about days and amounts do not ask. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final ContractBook book;
    private final ConcludeContract concludeContract;
    private final EndContract endContract;
    private final WithdrawContracts withdrawContracts;

    ContractsWork(
            ContractBook book,
            ConcludeContract concludeContract,
            EndContract endContract,
            WithdrawContracts withdrawContracts) {
        this.book = book;
        this.concludeContract = concludeContract;
        this.endContract = endContract;
        this.withdrawContracts = withdrawContracts;
    }

    @Override
    public String sheet() {
        return "contracts";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.employee(row, "employee", world);
        var family = Find.family(row, world);
        var person = family == null ? null : Find.member(row, family, row.date("on"));
        if (!row.isGood() || family == null || person == null) {
            return null;
        }
        Find.mustMakeSense(
                row, COLUMNS, () -> ConcludeContract.mustBeSound(draft(row, NOBODY, NOBODY, null), world.today));
        mustEndInItsTerm(row, world);
        var contracts = book.of(world);
        var key = ContractRef.key(row.text("number"), Objects.requireNonNull(row.date("on")));
        Find.mustBeFirst(row, world, "number", key);
        var stored = contracts.get(key);
        if (stored != null && stored.isStored()) {
            row.refuse("number", "exchange.row.contract-there", row.text("number"));
        }
        mustNotOverlap(row, person, contracts.values());
        if (!row.isGood()) {
            return null;
        }
        var brought = new ContractRef(row, family, person);
        contracts.put(key, brought);
        return brought;
    }

    private static void mustEndInItsTerm(Row row, World world) {
        Find.mustHavePassed(row, world, "ended_on");
        var ended = row.date("ended_on");
        var starts = row.date("starts_on");
        var ends = row.date("ends_on");
        if (ended == null || starts == null || ends == null) {
            return;
        }
        if (ended.isBefore(starts) || ended.isAfter(ends)) {
            row.refuse(
                    "ended_on", "contracts.refused.outside-term", RussianDate.format(starts), RussianDate.format(ends));
        } else if (ended.isBefore(ends) && !row.has("end_reason")) {
            row.refuse("end_reason", "exchange.row.end-reason");
        }
    }

    private static void mustNotOverlap(Row row, PersonRef person, Collection<ContractRef> others) {
        var from = Objects.requireNonNull(row.date("starts_on"));
        var to = Objects.requireNonNullElse(row.date("ended_on"), Objects.requireNonNull(row.date("ends_on")));
        others.stream()
                .filter(each -> each.row() != row.number() || each.isStored())
                .filter(each -> each.isOf(person, row.text("direction")) && each.overlaps(from, to))
                .findFirst()
                .ifPresent(each -> row.refuse("starts_on", "exchange.row.contract-overlap", each.number()));
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var drafts = new ArrayList<ContractDraft>();
        for (var row : rows) {
            var family = Objects.requireNonNull(Find.family(row, world));
            var person = Objects.requireNonNull(Find.member(row, family, row.date("on")));
            var employee = Objects.requireNonNull(Find.employee(row, "employee", world));
            drafts.add(draft(row, person.id(), family.id(), employee.id()));
        }
        concludeContract.concludeAll(drafts, change);
        var made = new ArrayList<Made>();
        for (int i = 0; i < rows.size(); i++) {
            var draft = drafts.get(i);
            end(rows.get(i), draft, change);
            Objects.requireNonNull(book.of(world).get(ContractRef.key(draft.number(), draft.concludedOn())))
                    .becomes(draft.key());
            made.add(Made.of(draft.key(), Objects.requireNonNull(draft.familyId())));
        }
        return made;
    }

    private void end(Row row, ContractDraft draft, Change change) {
        var ended = row.date("ended_on");
        if (ended != null) {
            var state = ended.isBefore(draft.endsOn()) ? ContractState.TERMINATED : ContractState.ENDED;
            endContract.end(draft.key(), state, ended, row.text("end_reason"), 1, change);
        }
    }

    /** The body that pays has decided about amounts and terms long ago: they are not asked about. */
    private static ContractDraft draft(Row row, UUID person, UUID family, @Nullable UUID employee) {
        LocalDate on = Objects.requireNonNull(row.date("on"));
        return new ContractDraft(
                Ids.next(),
                row.text("number"),
                ContractRef.appliedOn(row),
                on,
                person,
                family,
                Direction.of(row.text("direction")),
                Objects.requireNonNull(row.date("starts_on")),
                Objects.requireNonNull(row.date("ends_on")),
                Objects.requireNonNull(row.decimal("amount")),
                Objects.requireNonNullElse(row.decimal("training_amount"), BigDecimal.ZERO),
                null,
                row.text("concluded_by"),
                employee,
                true);
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        if (!records.isEmpty()) {
            withdrawContracts.contracts(records, change);
        }
    }
}
