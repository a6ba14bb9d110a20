package opora.casework.conference;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of a conference: the minutes, and what participants of other agencies take along. */
@Controller
@Requires(ConferencePermissions.VIEW)
@StepUp
class ConferencePapersController {

    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ConferenceSelect conferences;
    private final PapersOfConference papers;
    private final Journal journal;
    private final Templates templates;

    ConferencePapersController(
            ConferenceSelect conferences, PapersOfConference papers, Journal journal, Templates templates) {
        this.conferences = conferences;
        this.papers = papers;
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping("/casework/conferences/{id}/minutes")
    Html minutes(@PathVariable UUID id, Shell shell, Change look) {
        var card = card(id, look);
        journal.printed(look, new ConferenceEvent.MinutesPrinted(id), subjects(card));
        return Html.page(templates.caseworkConferencePaper(papers.minutes(card, shell)));
    }

    @GetMapping("/casework/conferences/{id}/minutes.docx")
    Html minutesDocument(@PathVariable UUID id, Shell shell, Change look) {
        var card = card(id, look);
        var paper = papers.minutes(card, shell);
        journal.exported(
                look, new ConferenceEvent.MinutesTaken(id), card.families().size(), subjects(card));
        return Html.download("protokol.docx", DOCUMENT, paper::write);
    }

    @GetMapping("/casework/conferences/{id}/handout")
    Html handout(@PathVariable UUID id, Shell shell, Change look) {
        var card = card(id, look);
        journal.printed(look, new ConferenceEvent.HandoutPrinted(id), subjects(card));
        return Html.page(templates.caseworkConferencePaper(papers.handout(card, shell)));
    }

    @GetMapping("/casework/conferences/{id}/handout.docx")
    Html handoutDocument(@PathVariable UUID id, Shell shell, Change look) {
        var card = card(id, look);
        var paper = papers.handout(card, shell);
        journal.exported(
                look, new ConferenceEvent.HandoutTaken(id), card.families().size(), subjects(card));
        return Html.download("uchastnikam.docx", DOCUMENT, paper::write);
    }

    private ConferenceCard card(UUID id, Change look) {
        return conferences.find(look.user(), id).orElseThrow(NotFound::new);
    }

    private static List<UUID> subjects(ConferenceCard card) {
        return Stream.concat(Stream.of(card.id()), card.familyIds().stream()).toList();
    }
}
