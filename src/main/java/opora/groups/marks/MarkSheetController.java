package opora.groups.marks;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.groups.GroupsPermissions;
import opora.groups.events.EventStore;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of a meeting for the wall and the folder: printed before it with empty marks, or after it as it was. */
@Controller
@Requires(GroupsPermissions.VIEW)
class MarkSheetController {

    /** What the journal keeps of a list that was opened to be printed. */
    record AttendanceSheetOpened(UUID event) implements JournalEvent {}

    private final DSLContext db;
    private final EventStore events;
    private final MarkStore marks;
    private final Journal journal;
    private final Templates templates;

    MarkSheetController(DSLContext db, EventStore events, MarkStore marks, Journal journal, Templates templates) {
        this.db = db;
        this.events = events;
        this.marks = marks;
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping("/events/{id}/sheet")
    Html sheet(@PathVariable UUID id, Shell shell, Change change) {
        var user = change.user();
        var event = events.find(user.institutionId(), id).orElseThrow(NotFound::new);
        boolean knows = shell.can(GroupsPermissions.VIEW, event.facts());
        var rows = marks.of(user, event, List.of()).stream()
                .filter(each -> each.state() != Mark.State.NOT_YET)
                .map(each -> knows || each.inReach() ? each : each.masked())
                .toList();
        var named = rows.stream()
                .filter(each -> !each.isMasked())
                .flatMap(each -> Stream.of(each.personId(), each.familyId()));
        journal.printed(
                change,
                new AttendanceSheetOpened(id),
                Stream.concat(Stream.of(id), named).filter(Objects::nonNull).toList());
        return Html.page(
                templates.groupsMarksSheet(new MarkSheetPage(shell, event, rows, institution(user.institutionId()))));
    }

    private String institution(UUID id) {
        return db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(id))
                .fetchSingle()
                .value1();
    }
}
