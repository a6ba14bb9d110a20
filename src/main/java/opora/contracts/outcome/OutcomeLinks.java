package opora.contracts.outcome;

import java.util.UUID;
import opora.contracts.ContractLinks;

/** Where what came of a contract stands. */
public final class OutcomeLinks {

    private OutcomeLinks() {}

    public static String outcome(UUID contract) {
        return ContractLinks.contract(contract) + "/outcome";
    }
}
