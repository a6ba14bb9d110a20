package opora.groups.series;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.groups.GroupsPermissions;
import opora.groups.Joining;
import opora.groups.Roster;
import opora.groups.marks.WalkIns;
import opora.groups.marks.WalkInsPage;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
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
import org.springframework.web.bind.annotation.RequestParam;

/** A group: what is usual with it, who belongs to it, and who was at which of its meetings. */
@Controller
@Requires(GroupsPermissions.VIEW)
class SeriesController {

    /** What the journal keeps of a look at a roster. */
    record SeriesOpened(UUID series) implements JournalEvent {}

    private final SeriesSelect store;
    private final RosterStore rosters;
    private final Roster roster;
    private final WalkIns people;
    private final Journal journal;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    SeriesController(
            SeriesSelect store,
            RosterStore rosters,
            Roster roster,
            WalkIns people,
            Journal journal,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.store = store;
        this.rosters = rosters;
        this.roster = roster;
        this.people = people;
        this.journal = journal;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/series")
    Html list(Shell shell, User user) {
        return Html.page(
                templates.groupsSeriesList(new SeriesListPage(shell, store.all(user.institutionId(), today()))));
    }

    /** @param before the day before which meetings are shown */
    @GetMapping("/series/{id}")
    Html open(@PathVariable UUID id, @RequestParam @Nullable LocalDate before, Shell shell, Change change) {
        journal.viewed(change, new SeriesOpened(id), id);
        var fields = forms.filled(Map.of("joinedOn", today()));
        return Html.page(page(id, shell, change.user(), fields, before));
    }

    /** Enter in the field of the search: one person found is the one who joins. */
    @PostMapping("/series/{id}/participants")
    @Requires(GroupsPermissions.EDIT)
    Html join(
            @PathVariable UUID id,
            @Valid SeriesJoinForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        var joined = forms.attempt(errors, () -> {
            var person = form.pick() == null ? theOne(user, form.person()) : form.pick();
            roster.join(id, List.of(new Joining(person, Objects.requireNonNull(form.joinedOn()), null)), change);
        });
        return joined
                ? Html.done("/series/" + id, "groups.series.joined")
                : Html.fix(page(id, shell, user, forms.typed(errors), null));
    }

    private UUID theOne(User user, @Nullable String typed) {
        var name = Objects.requireNonNullElse(typed, "");
        return people.theOne(user, name).orElseThrow(() -> new Refused(
                        people.search(user, name).isEmpty()
                                ? "groups.refused.nobody-found"
                                : "groups.refused.several-found")
                .on("person"));
    }

    /** The part of the page the search fills while one types. */
    @PostMapping("/series/{id}/participants/found")
    @Requires(GroupsPermissions.EDIT)
    Html found(@PathVariable UUID id, @RequestParam(defaultValue = "") String person, Shell shell, User user) {
        store.find(user.institutionId(), id, today()).orElseThrow(NotFound::new);
        var found = person.isBlank() ? null : people.search(user, person);
        return Html.page(templates.groupsMarksFound(new WalkInsPage(shell, found, false)));
    }

    @GetMapping("/series/participants/{id}/leaving")
    @Requires(GroupsPermissions.EDIT)
    Html askLeaving(@PathVariable UUID id, Shell shell, User user) {
        var stay = rosters.stay(user, id).orElseThrow(NotFound::new);
        return Html.page(
                templates.groupsSeriesLeave(new SeriesLeavePage(shell, forms.filled(Map.of("on", today())), stay)));
    }

    @PostMapping("/series/participants/{id}/leaving")
    @Requires(GroupsPermissions.EDIT)
    Html leave(
            @PathVariable UUID id,
            @Valid SeriesLeaveForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        var stay = rosters.stay(user, id).orElseThrow(NotFound::new);
        if (forms.attempt(errors, () -> roster.leave(id, Objects.requireNonNull(form.on()), change))) {
            return Html.done("/series/" + stay.series(), "groups.series.left");
        }
        return Html.fix(templates.groupsSeriesLeave(new SeriesLeavePage(shell, forms.typed(errors), stay)));
    }

    private JteModel page(UUID id, Shell shell, User user, Fields fields, @Nullable LocalDate before) {
        var series = store.find(user.institutionId(), id, today()).orElseThrow(NotFound::new);
        var held = rosters.meetings(user.institutionId(), id, before);
        var more = held.size() > RosterStore.MEETINGS;
        var meetings = more ? held.subList(1, held.size()) : held;
        var members = rosters.members(user, id, meetings);
        boolean knows = shell.can(GroupsPermissions.VIEW, series.facts());
        var typed = fields.value("person");
        return templates.groupsSeriesShow(new SeriesPage(
                shell,
                fields,
                series,
                meetings,
                members.stream()
                        .map(each -> knows || each.inReach() ? each : each.masked())
                        .toList(),
                more ? meetings.getFirst().on() : null,
                typed.isBlank() ? null : people.search(user, typed)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
