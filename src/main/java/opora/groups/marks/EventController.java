package opora.groups.marks;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.groups.GroupsPermissions;
import opora.groups.events.EventStore;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.access.UserSource;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The record of one meeting or event: what it was, who was there, who was missed. */
@Controller
@Requires(GroupsPermissions.VIEW)
class EventController {

    /** What the journal keeps of a look at one meeting. */
    record EventOpened(UUID event) implements JournalEvent {}

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final EventStore events;
    private final MarkStore marks;
    private final UserSource users;
    private final Journal journal;
    private final Clock clock;
    private final Templates templates;

    EventController(
            EventStore events, MarkStore marks, UserSource users, Journal journal, Clock clock, Templates templates) {
        this.events = events;
        this.marks = marks;
        this.users = users;
        this.journal = journal;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/events/{id}")
    Html open(@PathVariable UUID id, Shell shell, Change change) {
        var user = change.user();
        var event = events.find(user.institutionId(), id).orElseThrow(NotFound::new);
        journal.viewed(change, new EventOpened(id), id);
        var rows = marks.of(user, event, List.of());
        boolean knows = shell.can(GroupsPermissions.VIEW, event.facts());
        return Html.page(templates.groupsMarksEvent(new EventPage(
                shell,
                event,
                rows.stream()
                        .map(each -> knows || each.inReach() ? each : each.masked())
                        .toList(),
                signed(event.recordedBy(), event.recordedAt(), shell),
                event.markedBy() == null ? null : signed(event.markedBy(), event.markedAt(), shell),
                event.voidedBy() == null ? null : signed(event.voidedBy(), event.voidedAt(), shell),
                LocalDate.now(clock))));
    }

    /** The account may have been switched off since. */
    private String signed(UUID account, @Nullable OffsetDateTime at, Shell shell) {
        var name = account.equals(User.CONSOLE)
                ? shell.t("groups.recorded-by.console")
                : users.byAccount(account).map(User::name).orElseGet(() -> shell.t("groups.recorded-by.former"));
        return at == null ? name : name + ", " + MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }
}
