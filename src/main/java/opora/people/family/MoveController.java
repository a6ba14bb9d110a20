package opora.people.family;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import opora.people.Families;
import opora.people.MoveFamily;
import opora.people.PeopleLinks;
import opora.people.PeoplePermissions;
import opora.people.address.PlacesStore;
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

/** The family lives elsewhere from a day on. */
@Controller
@Requires(PeoplePermissions.EDIT)
class MoveController {

    private final MoveFamily moveFamily;
    private final Families families;
    private final PlacesStore places;
    private final Forms forms;
    private final Templates templates;

    MoveController(MoveFamily moveFamily, Families families, PlacesStore places, Forms forms, Templates templates) {
        this.moveFamily = moveFamily;
        this.families = families;
        this.places = places;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/residences/new")
    Html form(@PathVariable UUID id, Shell shell, Change change) {
        return Html.page(page(id, forms.filled(Map.of("since", change.today())), change.user(), shell));
    }

    @PostMapping("/families/{id}/residences")
    Html move(@PathVariable UUID id, @Valid MoveForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> moveFamily.move(id, form.draft(), form.since(), change))
                ? Html.done(afterwards(id, change.user()), "people.moved")
                : Html.fix(page(id, forms.typed(errors), change.user(), shell));
    }

    /** A family that moved out of the user's sections has no page for them any more. */
    private String afterwards(UUID id, User user) {
        try {
            families.header(id, user, PeoplePermissions.EDIT);
            return PeopleLinks.family(id);
        } catch (NotFound outOfReachNow) {
            return "/people";
        }
    }

    private JteModel page(UUID id, Fields fields, User user, Shell shell) {
        return templates.peopleMove(
                new MovePage(shell, families.header(id, user, PeoplePermissions.EDIT), places.all(user), fields));
    }
}
