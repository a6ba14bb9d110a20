package opora.casework;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.people.Families;
import opora.people.PeopleLinks;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(CaseworkPermissions.CLOSE)
class RemovalController {

    private final RemoveFromService removeFromService;
    private final ReturnToService returnToService;
    private final CaseStore cases;
    private final Families families;
    private final Forms forms;
    private final Templates templates;

    RemovalController(
            RemoveFromService removeFromService,
            ReturnToService returnToService,
            CaseStore cases,
            Families families,
            Forms forms,
            Templates templates) {
        this.removeFromService = removeFromService;
        this.returnToService = returnToService;
        this.cases = cases;
        this.families = families;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/removal/new")
    Html form(@PathVariable UUID id, Shell shell, Change change) {
        var header = families.header(id, change.user(), CaseworkPermissions.CLOSE);
        if (isAccompanied(id, change)
                && shell.can(CaseworkPermissions.VIEW, header.facts().sensitive())) {
            return Html.seeOther(header.path() + "/casework/closing");
        }
        var fields = forms.filled(Map.of("on", change.today()));
        return Html.page(templates.caseworkRemoval(new ServicePage(shell, header, fields)));
    }

    /** Such a case is not only removed: what became of the family is written down with it. */
    private boolean isAccompanied(UUID family, Change change) {
        return cases.accompanied(change.institution(), List.of(family)).contains(family);
    }

    @PostMapping("/families/{id}/removal")
    Html remove(@PathVariable UUID id, @Valid RemovalForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> removeFromService.remove(form.removal(id), change))
                ? Html.done(PeopleLinks.family(id), "casework.removed")
                : Html.fix(templates.caseworkRemoval(new ServicePage(
                        shell, families.header(id, change.user(), CaseworkPermissions.CLOSE), forms.typed(errors))));
    }

    @GetMapping("/families/{id}/return/new")
    Html returnForm(@PathVariable UUID id, Shell shell, Change change) {
        var fields = forms.filled(Map.of("on", change.today()));
        return Html.page(templates.caseworkReturning(
                new ServicePage(shell, families.header(id, change.user(), CaseworkPermissions.CLOSE), fields)));
    }

    @PostMapping("/families/{id}/return")
    Html takeBack(@PathVariable UUID id, @Valid ReturnForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> returnToService.take(id, form.on(), change))
                ? Html.done(PeopleLinks.family(id), "casework.returned")
                : Html.fix(templates.caseworkReturning(new ServicePage(
                        shell, families.header(id, change.user(), CaseworkPermissions.CLOSE), forms.typed(errors))));
    }
}
