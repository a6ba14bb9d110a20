package opora.contracts.card;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.contracts.ContractsPermissions;
import opora.contracts.register.ContractSelect;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tab of a family. */
@Controller
@Requires(ContractsPermissions.VIEW)
class FamilyContractsController {

    private final Families families;
    private final ContractSelect contracts;
    private final Journal journal;
    private final Templates templates;

    FamilyContractsController(Families families, ContractSelect contracts, Journal journal, Templates templates) {
        this.families = families;
        this.contracts = contracts;
        this.journal = journal;
        this.templates = templates;
    }

    record FamilyContractsViewed(UUID family) implements JournalEvent {}

    @GetMapping("/families/{id}/contracts")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        families.mustSensitive(ContractsPermissions.VIEW, List.of(id), look.user());
        var header = families.header(id, look.user(), ContractsPermissions.VIEW);
        journal.viewed(look, new FamilyContractsViewed(id), id);
        return Html.page(templates.contractsCardFamily(
                new FamilyContractsPage(shell, header, contracts.ofFamily(look.user(), id), look.today())));
    }
}
