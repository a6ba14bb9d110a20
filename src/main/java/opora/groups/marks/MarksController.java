package opora.groups.marks;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.groups.Attendance;
import opora.groups.GroupsPermissions;
import opora.groups.events.EventDetails;
import opora.groups.events.EventStore;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.access.UserSource;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who was there, by the keyboard alone: one button marks the roster, space takes a mark away, and Enter in the field below adds
 * somebody who came without being on it. Whatever the page answers, marks already set stay set.
 */
@Controller
@Requires(GroupsPermissions.EDIT)
class MarksController {

    /** What the journal keeps of a look at who was at a meeting. */
    record AttendanceOpened(UUID event) implements JournalEvent {}

    private final Attendance attendance;
    private final EventStore events;
    private final MarkStore marks;
    private final WalkIns walkIns;
    private final UserSource users;
    private final Journal journal;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    MarksController(
            Attendance attendance,
            EventStore events,
            MarkStore marks,
            WalkIns walkIns,
            UserSource users,
            Journal journal,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.attendance = attendance;
        this.events = events;
        this.marks = marks;
        this.walkIns = walkIns;
        this.users = users;
        this.journal = journal;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/events/{id}/attendance")
    Html open(@PathVariable UUID id, Shell shell, Change change) {
        var event = event(id, change.user());
        journal.viewed(change, new AttendanceOpened(id), id);
        var known = new HashMap<String, @Nullable Object>();
        known.put("version", event.version());
        known.put("hold", true);
        known.put("children", event.children() == 0 ? null : event.children());
        known.put("adults", event.adults() == 0 ? null : event.adults());
        known.put("present", present(change.user(), event));
        return Html.page(page(shell, change.user(), event, forms.filled(known), null));
    }

    /** Without JavaScript the button of the whole roster comes here. */
    @Asks
    @PostMapping(value = "/events/{id}/attendance", params = "all")
    Html all(@PathVariable UUID id, Shell shell, User user) {
        var typed = forms.typed();
        return Html.page(page(shell, user, event(id, user), with(typed, "present", typed.values("shown")), null));
    }

    /** Enter in the field of the search, or its button: one person found is the one who is meant. A name left there is not lost. */
    @Asks
    @PostMapping(value = "/events/{id}/attendance", params = "find")
    Html find(@PathVariable UUID id, Shell shell, User user) {
        var typed = forms.typed();
        var fields = walkIns.theOne(user, typed.value("person"))
                .map(one -> added(typed, one.toString()))
                .orElse(typed);
        return Html.page(page(shell, user, event(id, user), fields, null));
    }

    @Asks
    @PostMapping(value = "/events/{id}/attendance", params = "pick")
    Html pick(@PathVariable UUID id, @RequestParam UUID pick, Shell shell, User user) {
        return Html.page(page(shell, user, event(id, user), added(forms.typed(), pick.toString()), null));
    }

    @PostMapping("/events/{id}/attendance")
    Html save(
            @PathVariable UUID id, @Valid MarksForm form, BindingResult errors, Shell shell, User user, Change change) {
        if (form.person() != null && !form.person().isBlank()) {
            return find(id, shell, user);
        }
        if (forms.attempt(errors, () -> attendance.save(form.marks(id), change))) {
            return Html.done(
                    "/events/" + id,
                    "groups.marks.saved",
                    form.present() == null ? 0 : form.present().size());
        }
        var typed = forms.typed(errors);
        var event = event(id, user);
        if (!errors.hasFieldErrors("version")) {
            return Html.fix(page(shell, user, event, typed, null));
        }
        var fields = with(typed, "version", List.of(String.valueOf(event.version())));
        return Html.fix(page(shell, user, event, fields, other(event, shell)));
    }

    /** The part of the page the search fills while one types. */
    @PostMapping("/events/{id}/attendance/found")
    Html found(@PathVariable UUID id, @RequestParam(defaultValue = "") String person, Shell shell, User user) {
        event(id, user);
        var found = person.isBlank() ? null : walkIns.search(user, person);
        return Html.page(templates.groupsMarksFound(new WalkInsPage(shell, found, false)));
    }

    private EventDetails event(UUID id, User user) {
        return events.find(user.institutionId(), id).orElseThrow(NotFound::new);
    }

    private List<String> present(User user, EventDetails event) {
        return marks.of(user, event, List.of()).stream()
                .filter(Mark::isPresent)
                .map(each -> each.personId().toString())
                .toList();
    }

    private JteModel page(Shell shell, User user, EventDetails event, Fields fields, @Nullable String other) {
        var guests = fields.ids("shown");
        var rows = marks.of(user, event, guests);
        boolean knows = shell.can(GroupsPermissions.EDIT, event.facts());
        var visible = knows ? rows : rows.stream().filter(Mark::inReach).toList();
        var typed = fields.value("person");
        return templates.groupsMarksEdit(new MarksPage(
                shell,
                fields,
                event,
                visible,
                rows.size() - visible.size(),
                typed.isBlank() ? null : walkIns.search(user, typed),
                other,
                LocalDate.now(clock)));
    }

    private String other(EventDetails event, Shell shell) {
        var by = event.markedBy();
        return by == null
                ? shell.t("groups.somebody")
                : users.byAccount(by).map(User::name).orElseGet(() -> shell.t("groups.somebody"));
    }

    /** The person stands on the page, marked as there, and the field is free for the next one. */
    private static Fields added(Fields typed, String person) {
        var shown = new ArrayList<>(typed.values("shown"));
        var present = new ArrayList<>(typed.values("present"));
        shown.add(person);
        present.add(person);
        return with(with(with(typed, "shown", shown), "present", present), "person", List.of());
    }

    private static Fields with(Fields typed, String name, List<String> values) {
        var all = new LinkedHashMap<>(typed.values());
        all.put(name, values);
        return new Fields(all, typed.problems(), typed.refusals());
    }
}
