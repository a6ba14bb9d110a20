package opora.contracts.proposals;

import java.util.List;
import opora.contracts.ContractSummary;
import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** The proposals of one contract. */
public record ProposalsPage(
        Shell shell,
        Fields fields,
        FamilyHeader header,
        ContractSummary contract,
        List<ProposalLine> proposals,
        boolean mayKeep) {}
