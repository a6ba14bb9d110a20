package opora.contracts.card;

import java.time.LocalDate;
import java.util.List;
import opora.contracts.ContractsPermissions;
import opora.people.FamilyHeader;
import opora.platform.shell.Block;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** One contract: what was entered of it, and what every part of the work says. */
public record ContractPage(
        Shell shell, Fields fields, FamilyHeader header, ContractDetails details, List<Block> blocks, LocalDate today) {

    public boolean mayKeep() {
        return shell.can(ContractsPermissions.KEEP, header.facts().sensitive());
    }

    public boolean mayCorrect() {
        return details.summary().running() && mayKeep();
    }

    public String title() {
        return shell.t("contracts.contract", details.summary().number());
    }
}
