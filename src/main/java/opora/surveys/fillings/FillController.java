package opora.surveys.fillings;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.text.RussianDate;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import opora.surveys.AnswerForm;
import opora.surveys.Asked;
import opora.surveys.FillingDraft;
import opora.surveys.PublishedQuestionnaire;
import opora.surveys.Questionnaires;
import opora.surveys.RecordFilling;
import opora.surveys.SurveysLinks;
import opora.surveys.SurveysPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form in which an employee writes down what a member of a family answers. */
@Controller
@Requires(SurveysPermissions.FILL)
class FillController {

    private static final String PATH = "/families/{id}/questionnaires/members/{person}/versions/{version}";

    private final Families families;
    private final Questionnaires questionnaires;
    private final Respondents respondents;
    private final RecordFilling recordFilling;
    private final Forms forms;
    private final Templates templates;

    FillController(
            Families families,
            Questionnaires questionnaires,
            Respondents respondents,
            RecordFilling recordFilling,
            Forms forms,
            Templates templates) {
        this.families = families;
        this.questionnaires = questionnaires;
        this.respondents = respondents;
        this.recordFilling = recordFilling;
        this.forms = forms;
        this.templates = templates;
    }

    private record Ground(FamilyHeader header, UUID person, String who, PublishedQuestionnaire questionnaire) {}

    @GetMapping(PATH)
    Html blank(@PathVariable UUID id, @PathVariable UUID person, @PathVariable UUID version, Shell shell, Change look) {
        var ground = ground(id, person, version, look);
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("filledOn", look.today());
        known.put("way", "SPECIALIST");
        return Html.page(page(ground, forms.filled(known), shell));
    }

    @PostMapping(PATH)
    Html save(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @PathVariable UUID version,
            @Valid FillingForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var ground = ground(id, person, version, change);
        var answers = AnswerForm.read(ground.questionnaire().body(), forms.typed());
        if (answers.problems(form.isFinal()).isEmpty()) {
            var saved = forms.attempt(errors, () -> write(ground, form, answers, change));
            if (saved.isPresent()) {
                return form.isFinal()
                        ? Html.done(SurveysLinks.filling(saved.get()), "surveys.filling.recorded")
                        : Html.done(SurveysLinks.family(id), "surveys.filling.kept");
            }
        }
        return Html.fix(page(ground, answers.fields(shell, form.isFinal(), forms.typed(errors)), shell));
    }

    /** Without JavaScript: the questions anew, those that are skipped now left out. What was typed stays. */
    @Asks
    @PostMapping(value = PATH, params = "look")
    Html look(@PathVariable UUID id, @PathVariable UUID person, @PathVariable UUID version, Shell shell, Change look) {
        return Html.page(page(ground(id, person, version, look), forms.typed(), shell));
    }

    @PostMapping(PATH + "/refusal")
    Html refuse(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @PathVariable UUID version,
            @Valid RefusalForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var ground = ground(id, person, version, change);
        return forms.attempt(
                        errors,
                        () -> recordFilling.refuse(
                                form.draft(version, person, change.user().employeeId()), change))
                .map(done -> Html.done(SurveysLinks.family(id), "surveys.filling.refused"))
                .orElseGet(() -> Html.fix(page(ground, forms.typed(errors), shell)));
    }

    private UUID write(Ground ground, FillingForm form, AnswerForm answers, Change change) {
        var draft = new FillingDraft(
                form.id(),
                ground.questionnaire().versionId(),
                ground.person(),
                change.user().employeeId(),
                form.told(),
                form.day(),
                answers.given(),
                null,
                null);
        return form.isFinal() ? recordFilling.record(draft, change) : recordFilling.keep(draft, change);
    }

    private Ground ground(UUID family, UUID person, UUID version, Change look) {
        var header = families.header(family, look.user(), SurveysPermissions.FILL);
        var questionnaire = questionnaires.version(look.institution(), version).orElseThrow(NotFound::new);
        if (questionnaire.sensitive()) {
            families.mustSensitive(SurveysPermissions.FILL, List.of(family), look.user());
        }
        var who = respondents.name(look.institution(), family, person).orElseThrow(NotFound::new);
        return new Ground(header, person, who, questionnaire);
    }

    private JteModel page(Ground ground, Fields fields, Shell shell) {
        var body = ground.questionnaire().body();
        var given = AnswerForm.read(body, fields).all();
        var family = ground.header().id();
        return templates.surveysFillingsForm(new FillingFormPage(
                shell,
                ground.header(),
                retired(ground.questionnaire(), fields, shell),
                ground.questionnaire(),
                ground.who(),
                Asked.of(body, given),
                SurveysLinks.fill(
                        family, ground.person(), ground.questionnaire().versionId()),
                SurveysLinks.family(family),
                FillingFormPage.Mode.NEW));
    }

    /** Told before anything is typed: a questionnaire out of use takes older answers only. */
    private static Fields retired(PublishedQuestionnaire questionnaire, Fields fields, Shell shell) {
        var retired = questionnaire.retiredOn();
        if (retired == null || fields.hasProblems()) {
            return fields;
        }
        return new Fields(
                fields.values(),
                Map.of(),
                List.of(shell.t("surveys.refused.retired", questionnaire.title(), RussianDate.format(retired))));
    }
}
