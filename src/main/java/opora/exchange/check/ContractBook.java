package opora.exchange.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import opora.contracts.KnownContracts;
import opora.contracts.outcome.KnownOutcomes;
import opora.exchange.check.SheetWork.Made;
import opora.exchange.sheets.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contracts of the world: those stored, read when a sheet first asks, and those of the rows before. */
@Component
class ContractBook {

    private final KnownContracts known;
    private final KnownOutcomes knownOutcomes;

    ContractBook(KnownContracts known, KnownOutcomes knownOutcomes) {
        this.known = known;
        this.knownOutcomes = knownOutcomes;
    }

    Map<String, ContractRef> of(World world) {
        var contracts = world.contracts;
        if (contracts == null) {
            var read = new HashMap<String, ContractRef>();
            var outcomes = knownOutcomes.of(world.institution);
            known.of(world.institution)
                    .forEach(each -> read.put(
                            ContractRef.key(each.number(), each.concludedOn()),
                            new ContractRef(
                                    each,
                                    Objects.requireNonNullElse(outcomes.get(each.id()), KnownOutcomes.Known.NOTHING))));
            world.contracts = read;
            contracts = read;
        }
        return contracts;
    }

    /** Under what the contract a row names is known. */
    String key(Row row) {
        return ContractRef.key(row.text("contract_number"), Objects.requireNonNull(row.date("contract_on")));
    }

    /** The contract a row names; that it is not there, or will not be taken, becomes a problem of the row. */
    @Nullable
    ContractRef find(Row row, World world) {
        var on = row.date("contract_on");
        if (!row.has("contract_number") || on == null) {
            return null;
        }
        var number = row.text("contract_number");
        var found = of(world).get(key(row));
        if (found == null) {
            row.refuse("contract_number", "exchange.row.contract-unknown", number, row.written("contract_on"));
            return null;
        }
        if (found.isBroken()) {
            row.refuse("contract_number", "exchange.row.depends", found.row(), found.sheet());
            return null;
        }
        return found;
    }

    /**
     * Takes rows that belong to contracts; each becomes a record of the contract's family.
     *
     * @param draft of a row, for the contract it names
     * @param kept writes the drafts and answers their records in the same order
     */
    <D> List<Made> take(
            List<Row> rows, World world, BiFunction<Row, UUID, D> draft, Function<List<D>, List<UUID>> kept) {
        var contracts = rows.stream()
                .map(row -> Objects.requireNonNull(find(row, world)))
                .toList();
        var ids = kept.apply(IntStream.range(0, rows.size())
                .mapToObj(i -> draft.apply(rows.get(i), contracts.get(i).id()))
                .toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> Made.of(ids.get(i), contracts.get(i).familyId()))
                .toList();
    }
}
