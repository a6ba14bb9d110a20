package opora.people.registration;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import opora.people.FamilyDraft;
import opora.people.HiddenNumbers;
import opora.people.PeopleLinks;
import opora.people.PeoplePermissions;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.people.address.PlacesStore;
import opora.people.search.Duplicates;
import opora.people.search.DuplicatesPage;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One form for a whole family. Who may be registered already is told while it is typed, and blocks nothing. */
@Controller
@Requires(PeoplePermissions.EDIT)
class RegistrationController {

    private final RegisterFamily registerFamily;
    private final PlacesStore places;
    private final Duplicates duplicates;
    private final HiddenNumbers hidden;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    RegistrationController(
            RegisterFamily registerFamily,
            PlacesStore places,
            Duplicates duplicates,
            HiddenNumbers hidden,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.registerFamily = registerFamily;
        this.places = places;
        this.duplicates = duplicates;
        this.hidden = hidden;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/families/new")
    Html form(User user, Shell shell) {
        var fields = forms.filled(Map.of("key", Ids.next(), "registeredOn", LocalDate.now(clock)));
        return Html.page(
                templates.peopleRegistration(new RegistrationPage(shell, fields, places.inReach(user), 1, Map.of())));
    }

    @PostMapping("/families")
    Html register(@Valid RegistrationForm form, BindingResult errors, Shell shell, Change change) {
        if (!errors.hasErrors()) {
            form.check(errors, change.today());
        }
        return forms.attempt(errors, () -> registered(form, change))
                .map(family -> Html.done(PeopleLinks.family(family.familyId()), "people.registered"))
                .orElseGet(() -> {
                    var fields = forms.typed(errors);
                    return Html.fix(
                            templates.peopleRegistration(page(fields, TypedPeople.rows(fields), change.user(), shell)));
                });
    }

    private RegisteredFamily registered(RegistrationForm form, Change change) {
        try {
            var draft = form.draft();
            mustBeUnknown(draft, change);
            return registerFamily.register(form.key(), draft, change);
        } catch (Refused refused) {
            throw form.inRow(refused);
        }
    }

    private void mustBeUnknown(FamilyDraft draft, Change change) {
        var members = draft.members();
        for (int i = 0; i < members.size(); i++) {
            if (hidden.meets(members.get(i).person().snils(), change)) {
                throw new Refused("constraint.person_snils_once").on("members[" + i + "].snils");
            }
        }
    }

    /** Room for one more person; nothing typed is lost, with or without JavaScript. */
    @Asks
    @PostMapping(path = "/families", params = "more")
    Html oneMore(User user, Shell shell) {
        var fields = forms.typed();
        return Html.page(templates.peopleRegistration(page(fields, TypedPeople.rows(fields) + 1, user, shell)));
    }

    private RegistrationPage page(Fields fields, int rows, User user, Shell shell) {
        var known = duplicates.of(TypedPeople.all(fields), user);
        return new RegistrationPage(shell, fields, places.inReach(user), Math.max(rows, 1), known);
    }

    /** What is known of the person in one row, while it is typed. Names travel in the body: addresses end up in logs. */
    @PostMapping("/families/duplicates")
    Html duplicates(@RequestParam int row, User user, Shell shell) {
        var asked = Map.of(row, TypedPeople.one(forms.typed(), "members[" + row + "]."));
        var found = duplicates.of(asked, user).getOrDefault(row, List.of());
        return Html.page(templates.peopleDuplicates(new DuplicatesPage(shell, found, null)));
    }
}
