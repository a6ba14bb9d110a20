package opora.contracts.card;

import java.time.LocalDate;
import java.util.List;
import opora.contracts.ContractsPermissions;
import opora.contracts.register.ContractLine;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;

/** The contracts of a family. */
public record FamilyContractsPage(Shell shell, FamilyHeader header, List<ContractLine> contracts, LocalDate today) {

    public boolean mayKeep() {
        return shell.can(ContractsPermissions.KEEP, header.facts().sensitive());
    }
}
