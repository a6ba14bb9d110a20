package opora.contracts.organisations;

import opora.contracts.ContractLinks;

public final class InteractionLinks {

    public static final String ALL = ContractLinks.ALL + "/organisations";

    private InteractionLinks() {}
}
