package opora.institution.sections;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.institution.ContactRoles;
import opora.institution.InstitutionLinks;
import opora.institution.InstitutionPermissions;
import opora.institution.Sections;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Whom to ask in a section (DIS-06), kept by the specialist who knows them. */
@Controller
@Requires(InstitutionPermissions.CONTACTS)
class ContactController {

    private final Policy policy;
    private final Templates templates;
    private final Forms forms;
    private final SectionStore store;
    private final Sections sections;

    ContactController(Policy policy, Templates templates, Forms forms, SectionStore store, Sections sections) {
        this.policy = policy;
        this.templates = templates;
        this.forms = forms;
        this.store = store;
        this.sections = sections;
    }

    @GetMapping("/sections/{id}/contacts/new")
    Html blank(@PathVariable UUID id, Shell shell, User user) {
        return Html.page(templates.institutionSectionsContact(page(id, null, shell, user, Fields.BLANK)));
    }

    @PostMapping("/sections/{id}/contacts")
    Html add(
            @PathVariable UUID id,
            @Valid ContactForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        return forms.attempt(errors, () -> sections.addContact(form.draft(id), change))
                .map(contact -> Html.done(InstitutionLinks.section(id), "institution.saved"))
                .orElseGet(() -> Html.fix(
                        templates.institutionSectionsContact(page(id, null, shell, user, forms.typed(errors)))));
    }

    @GetMapping("/sections/{id}/contacts/{contact}")
    Html edit(@PathVariable UUID id, @PathVariable UUID contact, Shell shell, User user) {
        var known = contact(id, contact, user);
        var fields = forms.filled(Map.of(
                "role", known.role(),
                "name", known.name(),
                "organisation", known.organisation(),
                "phone", known.phone()));
        return Html.page(templates.institutionSectionsContact(page(id, known, shell, user, fields)));
    }

    @PostMapping("/sections/{id}/contacts/{contact}")
    Html change(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @Valid ContactForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        var known = contact(id, contact, user);
        if (!forms.attempt(errors, () -> sections.changeContact(contact, form.draft(id), change))) {
            return Html.fix(templates.institutionSectionsContact(page(id, known, shell, user, forms.typed(errors))));
        }
        return Html.done(InstitutionLinks.section(id), "institution.saved");
    }

    @PostMapping("/sections/{id}/contacts/{contact}/removal")
    Html remove(@PathVariable UUID id, @PathVariable UUID contact, Change change) {
        sections.removeContact(id, contact, change);
        return Html.done(InstitutionLinks.section(id), "institution.contact.removed");
    }

    private ContactLine contact(UUID section, UUID id, User user) {
        return store.contact(user.institutionId(), section, id).orElseThrow(NotFound::new);
    }

    private ContactPage page(UUID id, @Nullable ContactLine known, Shell shell, User user, Fields fields) {
        policy.mustFind(user, InstitutionPermissions.CONTACTS, RecordFacts.ofSection(id));
        var contacts = InstitutionLinks.section(id) + "/contacts";
        return new ContactPage(
                shell,
                store.section(user.institutionId(), id),
                fields,
                known == null ? shell.t("institution.contact.new") : known.name(),
                known == null ? contacts : contacts + "/" + known.id(),
                known == null ? null : contacts + "/" + known.id() + "/removal",
                roles(shell));
    }

    private static List<Choice> roles(Shell shell) {
        return ContactRoles.codes().stream()
                .map(code -> new Choice(code, ContactRoles.title(code, shell.locale())))
                .toList();
    }
}
