package opora.people.family;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import opora.people.FamilyStatus;
import opora.people.PeopleLinks;
import opora.people.PeoplePermissions;
import opora.people.Statuses;
import opora.platform.Change;
import opora.platform.NotFound;
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
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(PeoplePermissions.FOLLOW)
class StatusController {

    private final Statuses statuses;
    private final FamilyForms families;
    private final Forms forms;
    private final Templates templates;

    StatusController(Statuses statuses, FamilyForms families, Forms forms, Templates templates) {
        this.statuses = statuses;
        this.families = families;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/statuses/new")
    Html form(@PathVariable UUID id, @RequestParam String axis, Shell shell, Change change) {
        return Html.page(page(id, axis, forms.filled(Map.of("startsOn", change.today())), change.user(), shell));
    }

    @PostMapping("/families/{id}/statuses")
    Html start(@PathVariable UUID id, @Valid StatusForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> statuses.start(form.draft(id), change))
                .map(started -> Html.done(PeopleLinks.family(id), "people.status.started"))
                .orElseGet(() -> {
                    var fields = forms.typed(errors);
                    return Html.fix(page(id, fields.value("axis"), fields, change.user(), shell));
                });
    }

    private JteModel page(UUID id, String axis, Fields fields, User user, Shell shell) {
        if (FamilyStatus.on(axis).isEmpty()) {
            throw new NotFound();
        }
        return templates.peopleStatus(
                new StatusPage(shell, families.header(id, user, PeoplePermissions.FOLLOW), axis, fields));
    }

    @GetMapping("/families/{id}/statuses/{statusId}/end")
    Html endForm(@PathVariable UUID id, @PathVariable UUID statusId, Shell shell, Change change) {
        return Html.page(endPage(id, statusId, forms.filled(Map.of("on", change.today())), change.user(), shell));
    }

    @PostMapping("/families/{id}/statuses/{statusId}/end")
    Html end(
            @PathVariable UUID id,
            @PathVariable UUID statusId,
            @Valid EndForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        status(id, statusId, change.user());
        return forms.attempt(errors, () -> statuses.end(statusId, form.on(), change))
                ? Html.done(PeopleLinks.family(id), "people.status.ended")
                : Html.fix(endPage(id, statusId, forms.typed(errors), change.user(), shell));
    }

    private JteModel endPage(UUID id, UUID statusId, Fields fields, User user, Shell shell) {
        var header = families.header(id, user, PeoplePermissions.FOLLOW);
        var status = status(id, statusId, user);
        return templates.peopleEnd(new EndPage(
                shell,
                header,
                "people.status.end",
                shell.t("people.status." + status.status()),
                status.from(),
                header.path() + "/statuses/" + statusId + "/end",
                false,
                fields));
    }

    /** A status of this family; that of another is not found under it. */
    private FamilyFile.Status status(UUID id, UUID statusId, User user) {
        return FamilyForms.one(
                families.file(id, user).statuses(), each -> each.id().equals(statusId));
    }
}
