package opora.people.family;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.people.Families;
import opora.people.PeopleLinks;
import opora.people.PeoplePermissions;
import opora.people.RestrictionStore;
import opora.people.Restrictions;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
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

/** Who may know of a family: the page of those who decide it. */
@Controller
@StepUp
@Requires(PeoplePermissions.RESTRICT)
class RestrictionController {

    private final Restrictions restrictions;
    private final RestrictionStore store;
    private final Families families;
    private final ChoicesStore choices;
    private final Forms forms;
    private final Templates templates;

    RestrictionController(
            Restrictions restrictions,
            RestrictionStore store,
            Families families,
            ChoicesStore choices,
            Forms forms,
            Templates templates) {
        this.restrictions = restrictions;
        this.store = store;
        this.families = families;
        this.choices = choices;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/restriction")
    Html page(@PathVariable UUID id, Shell shell, Change change) {
        return Html.page(page(id, forms.filled(Map.of("startsOn", change.today())), change.user(), shell));
    }

    @PostMapping("/families/{id}/restriction")
    Html start(@PathVariable UUID id, @Valid RestrictionForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> restrictions.start(form.draft(id), change))
                ? Html.done(path(id), "people.restriction.started")
                : Html.fix(page(id, forms.typed(errors), change.user(), shell));
    }

    /** The family is free from today on; the record of the restriction stays. */
    @PostMapping("/families/{id}/restriction/{restrictionId}/end")
    Html end(@PathVariable UUID id, @PathVariable UUID restrictionId, Change change) {
        families.header(id, change.user(), PeoplePermissions.RESTRICT);
        FamilyForms.one(store.of(change.institution(), id), each -> each.id().equals(restrictionId));
        restrictions.end(restrictionId, change.today(), change);
        return Html.done(path(id), "people.restriction.ended");
    }

    @PostMapping("/families/{id}/restriction/insiders")
    Html name(@PathVariable UUID id, @Valid InsiderForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> restrictions.name(id, Set.of(form.employeeId()), change))
                ? Html.done(path(id), "people.restriction.named")
                : Html.fix(page(id, forms.typed(errors), change.user(), shell));
    }

    @PostMapping("/families/{id}/restriction/insiders/{employeeId}/release")
    Html release(@PathVariable UUID id, @PathVariable UUID employeeId, Change change) {
        restrictions.release(id, employeeId, change);
        return Html.done(path(id), "people.restriction.released");
    }

    private static String path(UUID family) {
        return PeopleLinks.family(family) + "/restriction";
    }

    private JteModel page(UUID id, Fields fields, User user, Shell shell) {
        var header = families.header(id, user, PeoplePermissions.RESTRICT);
        return templates.peopleRestriction(new RestrictionPage(
                shell,
                header,
                store.of(user.institutionId(), id),
                store.insiders(user.institutionId(), id),
                choices.employees(user.institutionId()),
                fields));
    }
}
