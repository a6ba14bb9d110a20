package opora.casework.signals;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.documents.Printing;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The act of survey of living conditions: written down section by section, printed for signatures. */
@Controller
@Requires(SignalPermissions.CHECK)
class SurveyController {

    private final DSLContext db;
    private final SignalSelect signals;
    private final SurveyStore surveys;
    private final RecordSurvey recordSurvey;
    private final Printing printing;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    SurveyController(
            DSLContext db,
            SignalSelect signals,
            SurveyStore surveys,
            RecordSurvey recordSurvey,
            Printing printing,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.db = db;
        this.signals = signals;
        this.surveys = surveys;
        this.recordSurvey = recordSurvey;
        this.printing = printing;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/signals/{id}/surveys/new")
    Html blank(@PathVariable UUID id, Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("on", look.today());
        known.put("outcome", SurveyOutcome.SURVEYED);
        known.put("commission", look.user().name());
        return Html.page(
                templates.caseworkSignalsSurvey(new SurveyFormPage(shell, forms.filled(known), card(id, look))));
    }

    @PostMapping("/signals/{id}/surveys")
    Html record(
            @PathVariable UUID id,
            @Valid SurveyForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Shell shell,
            Change change) {
        var card = card(id, change);
        return forms.attempt(errors, () -> recordSurvey.record(id, form.draft(typed), change))
                .map(survey -> Html.done(card.path(), "casework.survey.recorded"))
                .orElseGet(() -> Html.fix(
                        templates.caseworkSignalsSurvey(new SurveyFormPage(shell, forms.typed(errors), card))));
    }

    @GetMapping("/surveys/{id}")
    @Requires(SignalPermissions.VIEW)
    Html act(@PathVariable UUID id, Shell shell, Change look) {
        var page = page(id, Fields.BLANK, shell, look);
        journal.printed(
                look,
                new SignalEvent.SurveyViewed(page.card().id(), id),
                Arrays.asList(About.of(page.card().id(), page.card().familyId())));
        return Html.page(templates.caseworkSignalsAct(page));
    }

    /** Gives a number, so it is no mere look. */
    @PostMapping("/surveys/{id}/act.docx")
    @Requires(SignalPermissions.VIEW)
    Html document(@PathVariable UUID id, Shell shell, Change look) {
        var page = page(id, Fields.BLANK, shell, look);
        var card = page.card();
        journal.exported(
                look,
                new SignalEvent.SurveyTaken(card.id(), id),
                1,
                Arrays.asList(About.of(card.id(), card.familyId())));
        return printing.print(
                SurveyPaper.CODE,
                id,
                card.familyId(),
                SurveyPaper.values(card, page.survey(), page.institution(), shell),
                look);
    }

    @PostMapping("/surveys/{id}/void")
    Html voidIt(@PathVariable UUID id, SignalForms.VoidForm form, BindingResult errors, Shell shell, Change change) {
        var page = page(id, Fields.BLANK, shell, change);
        return forms.attempt(errors, () -> recordSurvey.voidIt(id, change))
                ? Html.done(page.card().path(), "casework.survey.voided")
                : Html.fix(templates.caseworkSignalsAct(page(id, forms.typed(errors), shell, change)));
    }

    private SurveyActPage page(UUID id, Fields fields, Shell shell, Change look) {
        var survey = surveys.one(look.institution(), id).orElseThrow(NotFound::new);
        var institution = db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(look.institution()))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
        return new SurveyActPage(shell, fields, card(survey.signalId(), look), survey, institution);
    }

    private SignalCard card(UUID id, Change look) {
        return signals.find(look.user(), id, look.today()).orElseThrow(NotFound::new);
    }
}
