package opora.services.journal;

import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.web.Choice;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.services.Channel;
import opora.services.ServicesPermissions;
import opora.services.catalogue.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal of services, day by day, newest first. */
@Controller
@Requires(ServicesPermissions.VIEW)
class DeliveriesController {

    private final DeliveryStore store;
    private final DeliveryTotalStore totals;
    private final JournalChoices choices;
    private final Forms forms;
    private final Templates templates;

    DeliveriesController(
            DeliveryStore store, DeliveryTotalStore totals, JournalChoices choices, Forms forms, Templates templates) {
        this.store = store;
        this.totals = totals;
        this.choices = choices;
        this.forms = forms;
        this.templates = templates;
    }

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    @GetMapping("/services")
    Html journal(Filter filter, BindingResult errors, @RequestParam @Nullable String after, Shell shell, User user) {
        var readable = errors.hasErrors() ? new Filter(null, null, null, null, null, null, null, null) : filter;
        var slice = store.page(user, readable, DayKey.of(after));
        var page = new DeliveriesPage(
                shell,
                forms.typed(errors),
                days(user, readable, slice.rows()),
                slice.next() == null ? null : readable.next(slice.next()),
                choices.sections(user),
                choices.employees(user),
                Term.kinds().stream()
                        .map(kind -> new Choice(kind.code(), shell.t(kind.titleKey())))
                        .toList(),
                Arrays.stream(Channel.values())
                        .map(channel -> new Choice(channel.name(), shell.t(channel.titleKey())))
                        .toList());
        return errors.hasErrors()
                ? Html.fix(templates.servicesJournalList(page))
                : Html.page(templates.servicesJournalList(page));
    }

    private List<DeliveriesPage.Day> days(User user, Filter filter, List<DeliveryRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ofDays =
                totals.ofDays(user, filter, rows.getLast().on(), rows.getFirst().on());
        var byDay = new LinkedHashMap<LocalDate, List<DeliveryRow>>();
        rows.forEach(
                row -> byDay.computeIfAbsent(row.on(), day -> new ArrayList<>()).add(row));
        return byDay.entrySet().stream()
                .map(day -> {
                    var total = ofDays.getOrDefault(day.getKey(), new DeliveryTotalStore.Total(0, 0));
                    return new DeliveriesPage.Day(day.getKey(), total.deliveries(), total.services(), day.getValue());
                })
                .toList();
    }
}
