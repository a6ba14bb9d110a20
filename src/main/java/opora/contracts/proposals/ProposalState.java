package opora.contracts.proposals;

import java.util.Locale;

/** Where a proposal stands: proposed → sent → accepted or declined; withdrawn before an answer. */
public enum ProposalState {
    PROPOSED,
    SENT,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    public boolean open() {
        return this == PROPOSED || this == SENT;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "contracts.proposal.state." + code();
    }

    public static ProposalState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
