package opora.people.family;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import opora.people.JoinDraft;
import opora.people.Memberships;
import opora.people.PeopleLinks;
import opora.people.PeoplePermissions;
import opora.people.person.PersonFiles;
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

/** A person of the register is taken into the family. */
@Controller
@Requires(PeoplePermissions.EDIT)
class JoinController {

    private final Memberships memberships;
    private final FamilyForms families;
    private final PersonFiles persons;
    private final Forms forms;
    private final Templates templates;

    JoinController(
            Memberships memberships, FamilyForms families, PersonFiles persons, Forms forms, Templates templates) {
        this.memberships = memberships;
        this.families = families;
        this.persons = persons;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/members/join")
    Html form(@PathVariable UUID id, @RequestParam UUID person, Shell shell, Change change) {
        var fields = forms.filled(Map.of("since", change.today()));
        return Html.page(page(id, person, fields, change.user(), shell));
    }

    @PostMapping("/families/{id}/members/join")
    Html join(@PathVariable UUID id, @Valid JoinForm form, BindingResult errors, Shell shell, Change change) {
        if (errors.hasFieldErrors("person")) {
            throw new NotFound();
        }
        return forms.attempt(errors, () -> memberships.join(draft(id, form), change))
                .map(joined -> Html.done(PeopleLinks.family(id), "people.member.added"))
                .orElseGet(() -> {
                    var fields = forms.typed(errors);
                    return Html.fix(page(id, UUID.fromString(fields.value("person")), fields, change.user(), shell));
                });
    }

    private static JoinDraft draft(UUID familyId, JoinForm form) {
        return new JoinDraft(familyId, form.person(), form.role() == null ? "" : form.role(), form.since());
    }

    private JteModel page(UUID familyId, UUID person, Fields fields, User user, Shell shell) {
        return templates.peopleJoin(new JoinPage(
                shell, families.header(familyId, user, PeoplePermissions.EDIT), persons.of(person, user), fields));
    }
}
