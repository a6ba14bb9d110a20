package opora.services.entry;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.people.Families;
import opora.people.PeopleLinks;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.services.Channel;
import opora.services.RecordServices;
import opora.services.ServicesPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Many services for one family at once: a visit of an afternoon, written down in one form. */
@Controller
@Requires(ServicesPermissions.RECORD)
class FamilyEntryController {

    private final RecordServices services;
    private final Families families;
    private final RecipientStore recipients;
    private final EntryChoiceStore choices;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    FamilyEntryController(
            RecordServices services,
            Families families,
            RecipientStore recipients,
            EntryChoiceStore choices,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.services = services;
        this.families = families;
        this.recipients = recipients;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/services/new")
    Html blank(@PathVariable UUID id, Shell shell, User user) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("on", today());
        known.put("channel", Channel.VISIT);
        known.put("employeeId", user.employeeId());
        return Html.page(page(id, shell, user, forms.filled(known)));
    }

    @PostMapping("/families/{id}/services/new")
    Html record(
            @PathVariable UUID id,
            @Valid FamilyEntryForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Shell shell,
            User user,
            Change change) {
        var ids = forms.attempt(
                errors, () -> services.record(Objects.requireNonNull(form.key()), form.drafts(id, typed), change));
        if (ids.isPresent()) {
            return Html.done(
                    PeopleLinks.family(id) + "/services",
                    "services.group.done",
                    ids.get().size());
        }
        return Html.fix(page(id, shell, user, forms.typed(errors)));
    }

    private JteModel page(UUID id, Shell shell, User user, Fields fields) {
        var household = recipients.household(user, id, today()).orElseThrow(NotFound::new);
        return templates.servicesEntryFamily(new FamilyEntryPage(
                shell, fields, families.header(id, user), household, choices.of(shell, user, today())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
