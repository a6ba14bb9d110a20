package opora.groups.series;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.groups.GroupsPermissions;
import opora.groups.SeriesBook;
import opora.groups.events.EventChoices;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
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

@Controller
@Requires(GroupsPermissions.EDIT)
class SeriesFormController {

    private final SeriesBook book;
    private final SeriesSelect store;
    private final EventChoices choices;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    SeriesFormController(
            SeriesBook book, SeriesSelect store, EventChoices choices, Forms forms, Clock clock, Templates templates) {
        this.book = book;
        this.store = store;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/series/new")
    Html blank(Shell shell, User user) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("leaderId", user.employeeId());
        return Html.page(page(shell, user, forms.filled(known), null));
    }

    @PostMapping("/series/new")
    Html begin(@Valid SeriesForm form, BindingResult errors, Shell shell, User user, Change change) {
        var id = forms.attempt(errors, () -> book.begin(form.draft(true), change));
        return id.isPresent()
                ? Html.done("/series/" + id.get(), "groups.series.begun")
                : Html.fix(page(shell, user, forms.typed(errors), null));
    }

    @GetMapping("/series/{id}/edit")
    Html edit(@PathVariable UUID id, Shell shell, User user) {
        var row = store.find(user.institutionId(), id, LocalDate.now(clock)).orElseThrow(NotFound::new);
        return Html.page(page(shell, user, forms.filled(fields(row)), id));
    }

    @PostMapping("/series/{id}/edit")
    Html change(
            @PathVariable UUID id,
            @Valid SeriesForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        if (forms.attempt(errors, () -> book.change(id, form.draft(false), change))) {
            return Html.done("/series/" + id, "groups.series.changed");
        }
        return Html.fix(page(shell, user, forms.typed(errors), id));
    }

    private static Map<String, @Nullable Object> fields(SeriesRow row) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("name", row.name());
        known.put("kind", row.kind());
        known.put("form", row.form());
        known.put("audience", row.audience());
        known.put("purposes", row.purposes());
        known.put("leaderId", row.leaderId());
        known.put("weekday", row.weekday());
        known.put("startsAt", row.startsAt());
        known.put("place", row.place());
        known.put("minutes", row.minutes());
        known.put("active", row.active());
        return known;
    }

    private JteModel page(Shell shell, User user, Fields fields, @Nullable UUID id) {
        return templates.groupsSeriesForm(
                new SeriesFormPage(shell, fields, id, choices.employees(user.institutionId(), LocalDate.now(clock))));
    }
}
