package opora.people.family;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import opora.people.Curators;
import opora.people.PeopleLinks;
import opora.people.PeoplePermissions;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(PeoplePermissions.EDIT)
class CuratorController {

    private final Curators curators;
    private final FamilyForms families;
    private final ChoicesStore choices;
    private final Forms forms;
    private final Templates templates;

    CuratorController(Curators curators, FamilyForms families, ChoicesStore choices, Forms forms, Templates templates) {
        this.curators = curators;
        this.families = families;
        this.choices = choices;
        this.forms = forms;
        this.templates = templates;
    }

    /** Whoever opens the form most often means themselves. */
    @GetMapping("/families/{id}/curators/new")
    Html form(@PathVariable UUID id, Shell shell, Change change) {
        var employee = change.user().employeeId();
        var fields = forms.filled(
                employee == null
                        ? Map.of("startsOn", change.today())
                        : Map.of("startsOn", change.today(), "employeeId", employee));
        return Html.page(page(id, fields, change.user(), shell));
    }

    @PostMapping("/families/{id}/curators")
    Html appoint(@PathVariable UUID id, @Valid CuratorForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> curators.appoint(id, form.employeeId(), form.startsOn(), change))
                ? Html.done(PeopleLinks.family(id), "people.curator.appointed")
                : Html.fix(page(id, forms.typed(errors), change.user(), shell));
    }

    private JteModel page(UUID id, Fields fields, User user, Shell shell) {
        return templates.peopleCurator(new CuratorPage(
                shell,
                families.header(id, user, PeoplePermissions.EDIT),
                choices.employees(user.institutionId()),
                fields));
    }
}
