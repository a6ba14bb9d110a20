package opora.surveys.results;

import static opora.surveys.db.Tables.FILLING;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.paging.DayKey;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.surveys.FillingReader;
import opora.surveys.FillingState;
import opora.surveys.Option;
import opora.surveys.PublishedQuestionnaire;
import opora.surveys.Questionnaires;
import opora.surveys.SurveysEvent;
import opora.surveys.SurveysLinks;
import opora.surveys.SurveysPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Results of a questionnaire: counts and shares, the fillings behind each, a workbook. */
@Controller
@Requires(SurveysPermissions.VIEW)
class ResultsController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Questionnaires questionnaires;
    private final ResultsStore store;
    private final FillingReader fillings;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ResultsController(
            Questionnaires questionnaires,
            ResultsStore store,
            FillingReader fillings,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.questionnaires = questionnaires;
        this.store = store;
        this.fillings = fillings;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    /** A filter that cannot be read is told beside its field, and everything is counted. */
    @GetMapping("/questionnaires/{id}/results")
    Html show(@PathVariable UUID id, ResultsFilter filter, BindingResult errors, Shell shell, Change look) {
        var asked = questionnaire(id, look);
        var readable = errors.hasErrors() ? ResultsFilter.ALL : filter;
        var user = look.user();
        var page = new SurveyResultsPage(
                shell,
                forms.typed(errors),
                asked,
                readable,
                store.totals(user, id, readable),
                store.counted(user, id, readable),
                store.changes(user, id, readable));
        return errors.hasErrors()
                ? Html.fix(templates.surveysResultsShow(page))
                : Html.page(templates.surveysResultsShow(page));
    }

    @GetMapping("/questionnaires/{id}/answers")
    Html behind(
            @PathVariable UUID id,
            ResultsFilter filter,
            BindingResult errors,
            @RequestParam @Nullable String question,
            @RequestParam @Nullable String answer,
            @RequestParam @Nullable String after,
            Shell shell,
            Change look) {
        var asked = questionnaire(id, look);
        var readable = errors.hasErrors() ? ResultsFilter.ALL : filter;
        var which = store.behind(id, readable, question, answer).and(FILLING.STATE.eq(FillingState.DONE.code()));
        var slice = fillings.page(look.user(), which, DayKey.of(after));
        var next = readable.path(SurveysLinks.questionnaire(id) + "/answers");
        ResultsFilter.add(next, "question", question);
        ResultsFilter.add(next, "answer", answer);
        ResultsFilter.add(next, "after", slice.next());
        return Html.page(templates.surveysResultsBehind(new AnswersBehindPage(
                shell,
                asked,
                what(asked, question, answer, shell),
                readable.path(SurveysLinks.results(id)).build().encode().toUriString(),
                slice,
                slice.next() == null ? null : next.build().encode().toUriString())));
    }

    @StepUp
    @GetMapping("/questionnaires/{id}/results.xlsx")
    Html workbook(@PathVariable UUID id, ResultsFilter filter, BindingResult errors, Shell shell, Change look) {
        var asked = questionnaire(id, look);
        var readable = errors.hasErrors() ? ResultsFilter.ALL : filter;
        var shown = store.shown(look.user(), id, readable);
        journal.exported(
                look,
                new SurveysEvent.SurveyResultsExported(id),
                shown.size(),
                store.people(look.user(), id, readable));
        return Html.download(
                shell.t("surveys.results.file", asked.code()),
                WORKBOOK,
                new ResultsWorkbook(store, fillings, look.user(), asked, readable, shown, shell)::write);
    }

    private static String what(
            PublishedQuestionnaire asked, @Nullable String question, @Nullable String answer, Shell shell) {
        var known = question == null ? null : asked.body().question(question).orElse(null);
        if (known == null) {
            return shell.t("surveys.answers");
        }
        if (answer == null) {
            return known.text();
        }
        var chosen = answer.equals(Option.OWN)
                ? shell.t("surveys.own.answer")
                : known.option(answer).map(Option::text).orElse(answer);
        return known.text() + " · " + chosen;
    }

    private PublishedQuestionnaire questionnaire(UUID id, Change look) {
        return questionnaires.find(look.institution(), id).orElseThrow(NotFound::new);
    }
}
