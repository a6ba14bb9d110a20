package opora.services.entry;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.text.RussianDate;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import opora.services.Channel;
import opora.services.RecordServices;
import opora.services.ServicesPermissions;
import opora.services.catalogue.CatalogueStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One service in ten seconds by the keyboard alone (NFR-08). Enter first finds the recipient and, once there is one, records. Names
 * travel in the body of requests only, never in an address.
 */
@Controller
@Requires(ServicesPermissions.RECORD)
class ServiceEntryController {

    private static final int LATELY = 5;

    private final RecordServices services;
    private final CatalogueStore catalogue;
    private final RecipientStore recipients;
    private final RecipientChoice choice;
    private final RecordedStore recorded;
    private final EntryChoiceStore choices;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    ServiceEntryController(
            RecordServices services,
            CatalogueStore catalogue,
            RecipientStore recipients,
            RecipientChoice choice,
            RecordedStore recorded,
            EntryChoiceStore choices,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.services = services;
        this.catalogue = catalogue;
        this.recipients = recipients;
        this.choice = choice;
        this.recorded = recorded;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    /** @param service the code of a service to begin with */
    @GetMapping("/services/new")
    Html blank(
            @RequestParam @Nullable UUID family,
            @RequestParam @Nullable UUID person,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable String service,
            @RequestParam @Nullable Channel channel,
            Shell shell,
            User user) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("on", on == null ? today() : on);
        known.put("service", service == null ? null : label(user, service));
        known.put("channel", channel == null ? Channel.IN_PERSON : channel);
        known.put("quantity", 1);
        known.put("employeeId", user.employeeId());
        var fields = forms.filled(known);
        if (family != null || person != null) {
            fields = choice.chosen(fields, user, family == null ? "person:" + person : "family:" + family);
        }
        return Html.page(form(shell, user, fields));
    }

    /** Enter in the field of the recipient, or its button: one person found is the one who is meant. */
    @Asks
    @PostMapping(value = "/services/new", params = "find")
    Html find(Shell shell, User user) {
        var typed = forms.typed();
        var fields = recipients
                .search(user, typed.value("recipient"))
                .theOne()
                .map(one -> choice.chosen(typed, user, "person:" + one.id()))
                .orElse(typed);
        return Html.page(form(shell, user, fields));
    }

    @Asks
    @PostMapping(value = "/services/new", params = "pick")
    Html pick(@RequestParam String pick, Shell shell, User user) {
        return Html.page(form(shell, user, choice.chosen(forms.typed(), user, pick)));
    }

    @PostMapping("/services/new")
    Html record(@Valid EntryForm form, BindingResult errors, Shell shell, User user, Change change) {
        var ids = forms.attempt(errors, () -> {
            form.mustHaveRecipient();
            var meant = ServiceText.read(text(form.service()), catalogue.active(user.institutionId()));
            return services.record(key(form), form.drafts(meant), change);
        });
        if (ids.isPresent()) {
            return Html.done(next(form, user), "services.new.done", ids.get().size());
        }
        return Html.fix(form(shell, user, forms.typed(errors)));
    }

    /** The part of the page the search fills while one types. */
    @PostMapping("/services/new/recipients")
    Html recipients(@RequestParam(defaultValue = "") String recipient, Shell shell, User user) {
        var found =
                recipient.isBlank() ? null : recipients.search(user, recipient).found();
        return Html.page(templates.servicesEntryFound(new RecipientsFoundPage(shell, found, false)));
    }

    /** The part of the page that says what was understood. */
    @GetMapping("/services/new/hint")
    Html hint(@RequestParam(defaultValue = "") String service, Shell shell, User user) {
        try {
            var meant = ServiceText.read(service, catalogue.active(user.institutionId()));
            return Html.page(templates.servicesEntryHint(new ServiceHintPage(shell, meant)));
        } catch (Refused unclear) {
            return Html.page(templates.servicesEntryHint(new ServiceHintPage(shell, null)));
        }
    }

    private JteModel form(Shell shell, User user, Fields fields) {
        var household = choice.household(user, fields);
        var typed = fields.value("recipient");
        var found = household.isPresent() || typed.isBlank()
                ? null
                : recipients.search(user, typed).found();
        return templates.servicesEntryNew(new ServiceEntryPage(
                shell,
                fields,
                household.orElse(null),
                found,
                choices.of(shell, user, today()),
                recorded.lately(user, midnight(), LATELY, shell.t("services.anonymous"))));
    }

    /** The next service is often the same one on the same day, given to somebody else. */
    private String next(EntryForm form, User user) {
        var meant = ServiceText.read(text(form.service()), catalogue.active(user.institutionId()));
        return UriComponentsBuilder.fromPath("/services/new")
                .queryParam("on", form.on() == null ? "" : RussianDate.format(form.on()))
                .queryParam("service", meant.code())
                .queryParam("channel", form.channel())
                .build()
                .encode()
                .toUriString();
    }

    private @Nullable String label(User user, String code) {
        return catalogue.active(user.institutionId()).stream()
                .filter(service -> service.code().equals(code))
                .map(service -> service.label())
                .findFirst()
                .orElse(null);
    }

    private static UUID key(EntryForm form) {
        return form.key() == null ? Ids.next() : form.key();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime midnight() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.DAYS);
    }
}
