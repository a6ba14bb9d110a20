package opora.casework.conference;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.documents.Printing;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The papers of a conference: the minutes, and what participants of other agencies take along. Each gets a number, so it is no mere look. */
@Controller
@Requires(ConferencePermissions.VIEW)
@StepUp
class ConferencePapersController {

    private final ConferenceSelect conferences;
    private final ConferenceChoices choices;
    private final Printing printing;
    private final Journal journal;

    ConferencePapersController(
            ConferenceSelect conferences, ConferenceChoices choices, Printing printing, Journal journal) {
        this.conferences = conferences;
        this.choices = choices;
        this.printing = printing;
        this.journal = journal;
    }

    /** There are none of what has not taken place. */
    @PostMapping("/casework/conferences/{id}/minutes.docx")
    Html minutes(@PathVariable UUID id, Shell shell, Change change) {
        var card = card(id, change);
        if (card.line().state() != ConferenceState.HELD) {
            throw new NotFound();
        }
        journal.exported(
                change, new ConferenceEvent.MinutesTaken(id), card.families().size(), subjects(card));
        var values = MinutesPaper.values(card, choices.institution(change.institution()), shell);
        return printing.print(MinutesPaper.CODE, id, null, values, change);
    }

    @PostMapping("/casework/conferences/{id}/handout.docx")
    Html handout(@PathVariable UUID id, Shell shell, Change change) {
        var card = card(id, change);
        journal.exported(
                change, new ConferenceEvent.HandoutTaken(id), card.families().size(), subjects(card));
        var values = HandoutPaper.values(
                card,
                choices.institution(change.institution()),
                family -> Redaction.of(choices.names(change.institution(), family)),
                shell);
        return printing.print(HandoutPaper.CODE, id, null, values, change);
    }

    private ConferenceCard card(UUID id, Change look) {
        return conferences.find(look.user(), id).orElseThrow(NotFound::new);
    }

    private static List<UUID> subjects(ConferenceCard card) {
        return Stream.concat(Stream.of(card.id()), card.familyIds().stream()).toList();
    }
}
