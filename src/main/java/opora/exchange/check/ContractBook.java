package opora.exchange.check;

import java.util.HashMap;
import java.util.Map;
import opora.contracts.KnownContracts;
import opora.exchange.sheets.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contracts of the world: those stored, read when a sheet first asks, and those of the rows before. */
@Component
class ContractBook {

    private final KnownContracts known;

    ContractBook(KnownContracts known) {
        this.known = known;
    }

    Map<String, ContractRef> of(World world) {
        var contracts = world.contracts;
        if (contracts == null) {
            var read = new HashMap<String, ContractRef>();
            known.of(world.institution)
                    .forEach(each ->
                            read.put(ContractRef.key(each.number(), each.concludedOn()), new ContractRef(each)));
            world.contracts = read;
            contracts = read;
        }
        return contracts;
    }

    /** The contract a need or a measure names; that it is not there, or will not be taken, becomes a problem of the row. */
    @Nullable
    ContractRef find(Row row, World world) {
        var on = row.date("contract_on");
        if (!row.has("contract_number") || on == null) {
            return null;
        }
        var number = row.text("contract_number");
        var found = of(world).get(ContractRef.key(number, on));
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
}
