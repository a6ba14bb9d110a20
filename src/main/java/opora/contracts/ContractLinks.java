package opora.contracts;

import java.util.UUID;
import opora.people.PeopleLinks;

/** Addresses of the contracts. */
public final class ContractLinks {

    public static final String ALL = "/contracts";

    private ContractLinks() {}

    public static String contract(UUID id) {
        return ALL + "/" + id;
    }

    public static String ofFamily(UUID family) {
        return PeopleLinks.family(family) + ALL;
    }
}
