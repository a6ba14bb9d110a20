package opora.contracts.programme;

import java.time.LocalDate;
import java.util.List;
import opora.contracts.ContractSummary;
import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** All versions of a programme, and the form of the next. */
public record ProgrammePage(
        Shell shell,
        Fields fields,
        FamilyHeader header,
        ContractSummary contract,
        List<Programmes.Version> versions,
        boolean mayKeep,
        LocalDate today) {

    public boolean mayRenew() {
        return mayKeep && contract.running() && !versions.isEmpty();
    }
}
