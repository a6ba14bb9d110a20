package opora.contracts.needs;

import opora.contracts.ContractSummary;
import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** One need and its steps. */
public record NeedPage(Shell shell, Fields fields, FamilyHeader header, ContractSummary contract, Needs.Need need) {

    public String path() {
        return contract.path() + "/needs/" + need.id();
    }
}
