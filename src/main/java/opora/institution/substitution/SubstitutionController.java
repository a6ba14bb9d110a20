package opora.institution.substitution;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.institution.InstitutionPermissions;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody sees who works for whom; the heads order it. */
@Controller
@Requires(InstitutionPermissions.SUBSTITUTE)
class SubstitutionController {

    private final Substitutions substitutions;
    private final SubstitutionStore store;
    private final Forms forms;
    private final Templates templates;

    SubstitutionController(Substitutions substitutions, SubstitutionStore store, Forms forms, Templates templates) {
        this.substitutions = substitutions;
        this.store = store;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/staff/substitutions")
    @Requires(InstitutionPermissions.VIEW)
    Html list(@RequestParam(required = false) @Nullable String after, Shell shell, Change change) {
        var fields = forms.filled(Map.of("orderDate", change.today(), "startsOn", change.today()));
        return Html.page(page(after, fields, shell, change));
    }

    @PostMapping("/staff/substitutions")
    @StepUp
    Html order(@Valid SubstitutionForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> substitutions.order(form, change))
                .map(id -> Html.done("/staff/substitutions", "institution.substitution.ordered"))
                .orElseGet(() -> Html.fix(page(null, forms.typed(errors), shell, change)));
    }

    @PostMapping("/staff/substitutions/{id}/ending")
    @StepUp
    Html end(@PathVariable UUID id, Change change) {
        substitutions.end(id, change);
        return Html.done("/staff/substitutions", "institution.substitution.ended");
    }

    private JteModel page(@Nullable String after, Fields fields, Shell shell, Change change) {
        var mayEdit = shell.can(InstitutionPermissions.SUBSTITUTE);
        List<Choice> employees = mayEdit ? store.employees(change.institution(), change.today()) : List.of();
        var lines = store.all(change.institution(), after);
        return templates.institutionSubstitutionList(
                new SubstitutionsPage(shell, change.today(), mayEdit, employees, lines.rows(), lines.next(), fields));
    }
}
