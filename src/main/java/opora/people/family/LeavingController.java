package opora.people.family;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import opora.people.Memberships;
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
@Requires(PeoplePermissions.FOLLOW)
class LeavingController {

    private final Memberships memberships;
    private final FamilyForms families;
    private final Forms forms;
    private final Templates templates;

    LeavingController(Memberships memberships, FamilyForms families, Forms forms, Templates templates) {
        this.memberships = memberships;
        this.families = families;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/members/{membershipId}/end")
    Html form(@PathVariable UUID id, @PathVariable UUID membershipId, Shell shell, Change change) {
        return Html.page(page(id, membershipId, forms.filled(Map.of("on", change.today())), change.user(), shell));
    }

    @PostMapping("/families/{id}/members/{membershipId}/end")
    Html leave(
            @PathVariable UUID id,
            @PathVariable UUID membershipId,
            @Valid EndForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        member(id, membershipId, change.user());
        return forms.attempt(errors, () -> memberships.leave(membershipId, form.on(), form.reason(), change))
                ? Html.done(PeopleLinks.family(id), "people.member.has-left")
                : Html.fix(page(id, membershipId, forms.typed(errors), change.user(), shell));
    }

    private JteModel page(UUID id, UUID membershipId, Fields fields, User user, Shell shell) {
        var header = families.header(id, user, PeoplePermissions.FOLLOW);
        var member = member(id, membershipId, user);
        var action = header.path() + "/members/" + membershipId + "/end";
        return templates.peopleEnd(
                new EndPage(shell, header, "people.member.left", member.name(), member.from(), action, true, fields));
    }

    /** A member of this family; that of another is not found under it. */
    private FamilyFile.Member member(UUID id, UUID membershipId, User user) {
        return FamilyForms.one(
                families.file(id, user).all(), each -> each.membershipId().equals(membershipId));
    }
}
