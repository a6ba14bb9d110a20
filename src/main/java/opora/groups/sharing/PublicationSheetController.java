package opora.groups.sharing;

import gg.jte.generated.precompiled.Templates;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.groups.GroupsPermissions;
import opora.groups.marks.Mark;
import opora.people.consent.ConsentPurpose;
import opora.people.consent.Consents;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Whose picture and name may be published after an event: a sheet for whoever takes pictures or writes the news. */
@Controller
@Requires(GroupsPermissions.EDIT)
class PublicationSheetController {

    private final Gatherings gatherings;
    private final Consents consents;
    private final InstitutionName institutions;
    private final Journal journal;
    private final Templates templates;

    PublicationSheetController(
            Gatherings gatherings,
            Consents consents,
            InstitutionName institutions,
            Journal journal,
            Templates templates) {
        this.gatherings = gatherings;
        this.consents = consents;
        this.institutions = institutions;
        this.journal = journal;
        this.templates = templates;
    }

    /** What the journal keeps of the sheet that was opened to be printed. */
    record PublicationListOpened(UUID gathering) implements JournalEvent {}

    @GetMapping("/events/{id}/publication")
    Html sheet(@PathVariable UUID id, Shell shell, Change change) {
        var gathering = gatherings.event(id, change.user());
        var given = consents.given(
                change.institution(), ConsentPurpose.PUBLICATION, null, gathering.persons(), change.today());
        var named = gathering.people().stream().flatMap(PublicationSheetController::subjects);
        journal.printed(
                change,
                new PublicationListOpened(id),
                Stream.concat(Stream.of(id), named).toList());
        return Html.page(templates.groupsSharingPublication(new PublicationSheetPage(
                shell, gathering, new Consenting(gathering.people(), given), institutions.of(change.institution()))));
    }

    private static Stream<UUID> subjects(Mark mark) {
        return Stream.of(mark.personId(), mark.familyId()).filter(Objects::nonNull);
    }
}
