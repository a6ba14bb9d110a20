package opora.contracts.organisations;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opora.contracts.ContractsPermissions;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;

/** With whom the centre works for those with a contract: who has an agreement, what was asked, what was answered. */
@Controller
@Requires(ContractsPermissions.VIEW)
class InteractionController {

    /** «Заключены соглашения с 4 учреждениями и организациями» (THR-03). */
    private static final int ENOUGH = 4;

    private final OrganisationSelect organisations;
    private final Forms forms;
    private final Templates templates;

    InteractionController(OrganisationSelect organisations, Forms forms, Templates templates) {
        this.organisations = organisations;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping(InteractionLinks.ALL)
    Html show(@Valid InteractionForm form, BindingResult errors, Shell shell, Change look) {
        var asked = forms.attempt(errors, () -> form.orYear(look.today()));
        if (asked.isEmpty()) {
            return Html.fix(templates.contractsOrganisationsList(
                    new InteractionPage(shell, forms.typed(errors), List.of(), ENOUGH)));
        }
        var from = Objects.requireNonNull(asked.get().from());
        var to = Objects.requireNonNull(asked.get().to());
        return Html.page(templates.contractsOrganisationsList(new InteractionPage(
                shell,
                forms.filled(Map.of("from", from, "to", to)),
                organisations.all(look.user(), from, to, look.today()),
                ENOUGH)));
    }
}
