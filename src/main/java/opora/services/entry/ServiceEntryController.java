package opora.services.entry;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.text.RussianDate;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
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
    private final RecordedStore recorded;
    private final EntryChoiceStore choices;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    ServiceEntryController(
            RecordServices services,
            CatalogueStore catalogue,
            RecipientStore recipients,
            RecordedStore recorded,
            EntryChoiceStore choices,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.services = services;
        this.catalogue = catalogue;
        this.recipients = recipients;
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
            fields = chosen(fields, user, family == null ? "person:" + person : "family:" + family);
        }
        return Html.page(form(shell, user, fields));
    }

    /** Enter in the field of the recipient, or its button: one person found is the one who is meant. */
    @PostMapping(value = "/services/new", params = "find")
    Html find(Shell shell, User user) {
        var typed = forms.typed();
        var fields = recipients
                .search(user, typed.value("recipient"))
                .theOne()
                .map(one -> chosen(typed, user, "person:" + one.id()))
                .orElse(typed);
        return Html.page(form(shell, user, fields));
    }

    @PostMapping(value = "/services/new", params = "pick")
    Html pick(@RequestParam String pick, Shell shell, User user) {
        return Html.page(form(shell, user, chosen(forms.typed(), user, pick)));
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
        var household = household(user, fields);
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

    private Optional<Household> household(User user, Fields fields) {
        var family = id(fields.value("familyId"));
        if (family.isPresent()) {
            return recipients.household(user, family.get(), today());
        }
        return fields.values("persons").stream()
                .findFirst()
                .flatMap(ServiceEntryController::id)
                .flatMap(person -> recipients.householdOf(user, person, today()));
    }

    /** The fields with another recipient: a person, a family, an anonymous caller, or nobody yet. */
    private Fields chosen(Fields typed, User user, String pick) {
        var values = new LinkedHashMap<>(typed.values());
        List.of("recipient", "familyId", "persons", "wholeFamily", "anonymous", "pick", "find")
                .forEach(values::remove);
        var kind = pick.split(":", 2)[0];
        var id = id(pick.substring(pick.indexOf(':') + 1));
        if (kind.equals("anonymous")) {
            values.put("anonymous", List.of("true"));
        } else if (kind.equals("family")) {
            var household = recipients.household(user, id.orElseThrow(NotFound::new), today());
            choose(values, household.orElseThrow(NotFound::new));
            values.put("wholeFamily", List.of("true"));
        } else if (kind.equals("person")) {
            var household = recipients.householdOf(user, id.orElseThrow(NotFound::new), today());
            choose(values, household.orElseThrow(NotFound::new));
            values.put("persons", List.of(id.get().toString()));
        }
        return new Fields(values, typed.problems(), typed.refusals());
    }

    private static void choose(LinkedHashMap<String, List<String>> values, Household household) {
        if (household.familyId() != null) {
            values.put("familyId", List.of(household.familyId().toString()));
        }
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

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
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
