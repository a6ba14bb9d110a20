package opora.services.entry;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.Requires;
import opora.platform.access.User;
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

/** One service for many people at once: a section, or a list of names from paper. */
@Controller
@Requires(ServicesPermissions.RECORD)
class GroupEntryController {

    private static final int MOST_NAMES = 300;

    private final RecordServices services;
    private final CatalogueStore catalogue;
    private final RecipientStore recipients;
    private final EntryChoiceStore choices;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    GroupEntryController(
            RecordServices services,
            CatalogueStore catalogue,
            RecipientStore recipients,
            EntryChoiceStore choices,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.services = services;
        this.catalogue = catalogue;
        this.recipients = recipients;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/services/new/group")
    Html choose(@RequestParam @Nullable UUID section, Shell shell, User user) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("section", section);
        known.put("on", today());
        known.put("channel", Channel.IN_PERSON);
        known.put("quantity", 1);
        known.put("employeeId", user.employeeId());
        var people = section == null ? List.<Found>of() : recipients.ofSection(user, section);
        return Html.page(page(shell, user, forms.filled(known), people, List.of(), 0));
    }

    /** A line is a name. Who alone bears it is marked already; namesakes are shown for somebody to choose. */
    @Asks
    @PostMapping(value = "/services/new/group", params = "find")
    Html find(@RequestParam(defaultValue = "") String names, Shell shell, User user) {
        var typed = forms.typed();
        var people = new LinkedHashMap<UUID, Found>();
        shown(user, typed).forEach(each -> people.put(each.id(), each));
        var marked = new ArrayList<>(typed.values("persons"));
        var missing = new ArrayList<String>();
        int namesakes = 0;
        for (var name : names.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_NAMES)
                .toList()) {
            var found = recipients.search(user, name);
            found.found().forEach(each -> people.put(each.id(), each));
            if (found.found().isEmpty()) {
                missing.add(name);
            } else if (found.theOne().isPresent()) {
                marked.add(found.theOne().get().id().toString());
            } else {
                namesakes++;
            }
        }
        var values = new LinkedHashMap<>(typed.values());
        values.put("persons", marked);
        values.remove("names");
        var fields = new Fields(values, typed.problems(), typed.refusals());
        return Html.page(page(shell, user, fields, recipients.people(user, people.keySet()), missing, namesakes));
    }

    @PostMapping("/services/new/group")
    Html record(@Valid GroupEntryForm form, BindingResult errors, Shell shell, User user, Change change) {
        var ids = forms.attempt(errors, () -> {
            var meant = ServiceText.read(
                    Objects.requireNonNullElse(form.service(), ""), catalogue.active(user.institutionId()));
            var people = recipients.people(user, form.persons() == null ? List.of() : form.persons());
            return services.record(Objects.requireNonNull(form.key()), form.drafts(meant, people), change);
        });
        if (ids.isPresent()) {
            return Html.done("/services", "services.group.done", ids.get().size());
        }
        var typed = forms.typed(errors);
        return Html.fix(page(shell, user, typed, shown(user, typed), List.of(), 0));
    }

    private List<Found> shown(User user, Fields typed) {
        return recipients.people(user, typed.ids("shown"));
    }

    private JteModel page(
            Shell shell, User user, Fields fields, List<Found> people, List<String> missing, int namesakes) {
        return templates.servicesEntryGroup(new GroupEntryPage(
                shell, fields, choices.of(shell, user, today()), people, missing, namesakes, today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
