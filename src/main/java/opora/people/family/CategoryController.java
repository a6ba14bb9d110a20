package opora.people.family;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import opora.people.Categories;
import opora.people.PeopleLinks;
import opora.people.PeoplePermissions;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Choice;
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
@Requires(PeoplePermissions.FOLLOW)
class CategoryController {

    private final Categories categories;
    private final FamilyForms families;
    private final ChoicesStore choices;
    private final Forms forms;
    private final Templates templates;

    CategoryController(
            Categories categories, FamilyForms families, ChoicesStore choices, Forms forms, Templates templates) {
        this.categories = categories;
        this.families = families;
        this.choices = choices;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/categories/new")
    Html form(@PathVariable UUID id, Shell shell, Change change) {
        return Html.page(page(id, forms.filled(Map.of("startsOn", change.today())), change.user(), shell));
    }

    @PostMapping("/families/{id}/categories")
    Html start(@PathVariable UUID id, @Valid CategoryForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> categories.start(form.draft(id), change))
                .map(started -> Html.done(PeopleLinks.family(id), "people.category.started"))
                .orElseGet(() -> Html.fix(page(id, forms.typed(errors), change.user(), shell)));
    }

    private JteModel page(UUID id, Fields fields, User user, Shell shell) {
        var header = families.header(id, user, PeoplePermissions.FOLLOW);
        var members = families.file(id, user).members().stream()
                .map(each -> Choice.of(each.personId(), each.name()))
                .toList();
        return templates.peopleCategory(
                new CategoryPage(shell, header, choices.categories(user.institutionId()), members, fields));
    }

    @GetMapping("/families/{id}/categories/{categoryId}/end")
    Html endForm(@PathVariable UUID id, @PathVariable UUID categoryId, Shell shell, Change change) {
        return Html.page(endPage(id, categoryId, forms.filled(Map.of("on", change.today())), change.user(), shell));
    }

    @PostMapping("/families/{id}/categories/{categoryId}/end")
    Html end(
            @PathVariable UUID id,
            @PathVariable UUID categoryId,
            @Valid EndForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        category(id, categoryId, change.user());
        return forms.attempt(errors, () -> categories.end(categoryId, form.on(), change))
                ? Html.done(PeopleLinks.family(id), "people.category.ended")
                : Html.fix(endPage(id, categoryId, forms.typed(errors), change.user(), shell));
    }

    private JteModel endPage(UUID id, UUID categoryId, Fields fields, User user, Shell shell) {
        var header = families.header(id, user, PeoplePermissions.FOLLOW);
        var category = category(id, categoryId, user);
        var action = header.path() + "/categories/" + categoryId + "/end";
        return templates.peopleEnd(new EndPage(
                shell, header, "people.category.end", category.title(), category.from(), action, false, fields));
    }

    /** A category of this family; that of another is not found under it. */
    private FamilyFile.Category category(UUID id, UUID categoryId, User user) {
        return FamilyForms.one(
                families.file(id, user).categories(), each -> each.id().equals(categoryId));
    }
}
