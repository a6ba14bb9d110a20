package opora.surveys.results;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.surveys.Filled;
import opora.surveys.FillingLine;
import opora.surveys.FillingReader;
import opora.surveys.Questionnaires;
import opora.surveys.SurveysEvent;
import opora.surveys.SurveysPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One person's answers side by side. Somebody who has answered nothing in reach is absent. */
@Controller
@Requires(SurveysPermissions.VIEW)
class PersonResultsController {

    private final FillingReader fillings;
    private final Questionnaires questionnaires;
    private final Journal journal;
    private final Templates templates;

    PersonResultsController(
            FillingReader fillings, Questionnaires questionnaires, Journal journal, Templates templates) {
        this.fillings = fillings;
        this.questionnaires = questionnaires;
        this.journal = journal;
        this.templates = templates;
    }

    /** @param before and after: the fillings compared; the first and the last when nothing else is chosen */
    @GetMapping("/people/{id}/questionnaires/{questionnaire}")
    Html show(
            @PathVariable UUID id,
            @PathVariable UUID questionnaire,
            @RequestParam @Nullable UUID before,
            @RequestParam @Nullable UUID after,
            Shell shell,
            Change look) {
        var asked = questionnaires.find(look.institution(), questionnaire).orElseThrow(NotFound::new);
        var all = fillings.all(
                look.user(),
                fillings.ofPerson(look.user(), id, questionnaire).stream()
                        .map(FillingLine::id)
                        .toList());
        if (all.isEmpty()) {
            throw new NotFound();
        }
        journal.viewed(look, new SurveysEvent.FillingsCompared(questionnaire, id), id);
        var who = Objects.requireNonNullElse(all.getFirst().line().person(), "");
        return Html.page(templates.surveysResultsPerson(new PersonResultsPage(
                shell,
                asked,
                who,
                all,
                all.size() < 2 ? null : chosen(all, before, all.getFirst()),
                all.size() < 2 ? null : chosen(all, after, all.getLast()))));
    }

    private static Filled chosen(List<Filled> all, @Nullable UUID id, Filled usual) {
        return all.stream()
                .filter(each -> each.line().id().equals(id))
                .findFirst()
                .orElse(usual);
    }
}
