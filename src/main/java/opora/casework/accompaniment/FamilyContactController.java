package opora.casework.accompaniment;

import static opora.casework.db.Tables.CASE_FILE;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.CaseworkPermissions;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The talks with a family, and by when the next one is due. */
@Controller
@Requires(CaseworkPermissions.VIEW)
class FamilyContactController {

    private static final int SHOWN = 50;

    private final RecordContact contacts;
    private final ContactsDue due;
    private final Families families;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    FamilyContactController(
            RecordContact contacts,
            ContactsDue due,
            Families families,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.contacts = contacts;
        this.due = due;
        this.families = families;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/casework/contacts")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        journal.viewed(look, new AccompanimentEvent.ContactsViewed(id), id);
        return Html.page(page(id, forms.filled(Map.of("on", look.today(), "key", Ids.next())), shell, look));
    }

    @PostMapping("/families/{id}/casework/contacts")
    @Requires(AccompanimentPermissions.CONTACT)
    Html record(@PathVariable UUID id, @Valid ContactForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> contacts.record(form.draft(id), change))
                ? Html.done("/families/" + id + "/casework/contacts", "casework.contact.recorded")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    @PostMapping("/families/{id}/casework/contacts/{contact}/void")
    @Requires(AccompanimentPermissions.CONTACT)
    Html voidIt(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            VoidedForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(errors, () -> contacts.voidIt(id, contact, change))
                ? Html.done("/families/" + id + "/casework/contacts", "casework.contact.voided")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    private JteModel page(UUID id, Fields fields, Shell shell, Change look) {
        var header = families.header(id, look.user());
        var facts = header.facts().sensitive();
        var line = due.of(look.user(), CASE_FILE.FAMILY_ID.eq(id)).stream().findFirst();
        return templates.caseworkAccompanimentContacts(new FamilyContactsPage(
                shell,
                header,
                look.today(),
                line.orElse(null),
                contacts.of(look.institution(), id, SHOWN),
                shell.can(CaseworkPermissions.VIEW, facts),
                shell.can(AccompanimentPermissions.CONTACT, facts),
                fields));
    }
}
