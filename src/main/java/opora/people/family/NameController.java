package opora.people.family;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import opora.people.PeopleLinks;
import opora.people.PeoplePermissions;
import opora.people.RenameFamily;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.User;
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
class NameController {

    private final RenameFamily renameFamily;
    private final FamilyForms families;
    private final Forms forms;
    private final Templates templates;

    NameController(RenameFamily renameFamily, FamilyForms families, Forms forms, Templates templates) {
        this.renameFamily = renameFamily;
        this.families = families;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/edit")
    Html form(@PathVariable UUID id, Shell shell, User user) {
        var header = families.header(id, user, PeoplePermissions.EDIT);
        var fields = forms.filled(Map.of("name", header.name()));
        return Html.page(templates.peopleName(new NamePage(shell, header, fields)));
    }

    @PostMapping("/families/{id}")
    Html rename(@PathVariable UUID id, @Valid NameForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> renameFamily.rename(id, form.text(), change))
                ? Html.done(PeopleLinks.family(id), "people.saved")
                : Html.fix(templates.peopleName(new NamePage(
                        shell, families.header(id, change.user(), PeoplePermissions.EDIT), forms.typed(errors))));
    }
}
