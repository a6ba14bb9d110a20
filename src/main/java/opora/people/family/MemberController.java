package opora.people.family;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.people.AddedMember;
import opora.people.FamilyHeader;
import opora.people.HiddenNumbers;
import opora.people.MemberDraft;
import opora.people.Memberships;
import opora.people.PeopleLinks;
import opora.people.PeoplePermissions;
import opora.people.registration.MemberForm;
import opora.people.registration.TypedPeople;
import opora.people.search.Duplicate;
import opora.people.search.Duplicates;
import opora.people.search.DuplicatesPage;
import opora.platform.Change;
import opora.platform.Refused;
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

/** Somebody new comes into the family; who is in the register already is shown and may be taken in instead. */
@Controller
@Requires(PeoplePermissions.EDIT)
class MemberController {

    private final Memberships memberships;
    private final FamilyForms families;
    private final Duplicates duplicates;
    private final HiddenNumbers hidden;
    private final Forms forms;
    private final Templates templates;

    MemberController(
            Memberships memberships,
            FamilyForms families,
            Duplicates duplicates,
            HiddenNumbers hidden,
            Forms forms,
            Templates templates) {
        this.memberships = memberships;
        this.families = families;
        this.duplicates = duplicates;
        this.hidden = hidden;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/members/new")
    Html form(@PathVariable UUID id, Shell shell, Change change) {
        var fields = forms.filled(Map.of("since", change.today()));
        return Html.page(templates.peopleMember(
                new MemberPage(shell, families.header(id, change.user(), PeoplePermissions.EDIT), fields, List.of())));
    }

    @PostMapping("/families/{id}/members")
    Html add(@PathVariable UUID id, @Valid MemberForm form, BindingResult errors, Shell shell, Change change) {
        FamilyHeader header = families.header(id, change.user(), PeoplePermissions.EDIT);
        if (!errors.hasErrors()) {
            form.check("", change.today(), errors);
        }
        return forms.attempt(errors, () -> add(id, form.draft(), change))
                .map(added -> Html.done(PeopleLinks.family(id), "people.member.added"))
                .orElseGet(() -> Html.fix(templates.peopleMember(
                        new MemberPage(shell, header, forms.typed(errors), known(change.user())))));
    }

    private AddedMember add(UUID family, MemberDraft draft, Change change) {
        if (hidden.meets(draft.person().snils(), change)) {
            throw new Refused("constraint.person_snils_once").on("snils");
        }
        return memberships.add(family, draft, change);
    }

    @PostMapping("/families/{id}/members/duplicates")
    Html duplicates(@PathVariable UUID id, User user, Shell shell) {
        families.header(id, user, PeoplePermissions.EDIT);
        return Html.page(templates.peopleDuplicates(new DuplicatesPage(shell, known(user), id)));
    }

    private List<Duplicate> known(User user) {
        return duplicates
                .of(Map.of(0, TypedPeople.one(forms.typed(), "")), user)
                .getOrDefault(0, List.of());
    }
}
