package opora.groups.events;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.groups.EventBook;
import opora.groups.GroupsPermissions;
import opora.groups.SessionStatus;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records a meeting or event and corrects it. What was held goes on to the page where those who were there are marked. */
@Controller
@Requires(GroupsPermissions.EDIT)
class EventFormController {

    private final EventBook events;
    private final EventStore store;
    private final EventChoices choices;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    EventFormController(
            EventBook events, EventStore store, EventChoices choices, Forms forms, Clock clock, Templates templates) {
        this.events = events;
        this.store = store;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    /** @param series the group whose usual day, place and leader the form begins with */
    @GetMapping("/events/new")
    Html blank(@RequestParam @Nullable UUID series, @RequestParam @Nullable LocalDate on, Shell shell, User user) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("on", on == null ? LocalDate.now(clock) : on);
        known.put("status", SessionStatus.HELD);
        known.put("channel", Channel.IN_PERSON);
        known.put("leaderId", user.employeeId());
        if (series != null) {
            known.putAll(store.usual(user.institutionId(), series));
        }
        known.put("key", Ids.next());
        return Html.page(page(shell, user, forms.filled(known), null));
    }

    @PostMapping("/events/new")
    Html record(@Valid EventForm form, BindingResult errors, Shell shell, User user, Change change) {
        var id = forms.attempt(
                errors,
                () -> events.record(
                        Objects.requireNonNullElseGet(form.key(), Ids::next), form.draft(), form.isSure(), change));
        if (id.isEmpty()) {
            return Html.fix(page(shell, user, forms.typed(errors), null));
        }
        var path = "/events/" + id.get();
        return Html.done(form.status() == SessionStatus.HELD ? path + "/attendance" : path, "groups.event.recorded");
    }

    @GetMapping("/events/{id}/edit")
    Html edit(@PathVariable UUID id, Shell shell, User user) {
        Map<String, @Nullable Object> known =
                store.fields(user.institutionId(), id).orElseThrow(NotFound::new);
        return Html.page(page(shell, user, forms.filled(known), id));
    }

    @PostMapping("/events/{id}/edit")
    Html change(
            @PathVariable UUID id, @Valid EventForm form, BindingResult errors, Shell shell, User user, Change change) {
        if (forms.attempt(errors, () -> events.change(id, form.draft(), form.isSure(), change))) {
            return Html.done("/events/" + id, "groups.event.changed");
        }
        return Html.fix(page(shell, user, forms.typed(errors), id));
    }

    private JteModel page(Shell shell, User user, Fields fields, @Nullable UUID id) {
        var institution = user.institutionId();
        return templates.groupsEventsForm(new EventFormPage(
                shell,
                fields,
                id,
                choices.series(institution, id == null),
                choices.employees(institution, LocalDate.now(clock)),
                choices.partners(institution),
                choices.sections(institution),
                choices.settlements(institution)));
    }
}
