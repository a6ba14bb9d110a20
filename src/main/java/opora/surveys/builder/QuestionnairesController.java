package opora.surveys.builder;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import opora.surveys.AnswerForm;
import opora.surveys.Asked;
import opora.surveys.Body;
import opora.surveys.SurveysLinks;
import opora.surveys.SurveysPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of questionnaires, one of them with its versions, and how one is begun, copied, retired. */
@Controller
@Requires(SurveysPermissions.VIEW)
class QuestionnairesController {

    private static final String ONE = "/questionnaires/{id}";

    private final BuilderStore store;
    private final BuildQuestionnaire build;
    private final Forms forms;
    private final Templates templates;

    QuestionnairesController(BuilderStore store, BuildQuestionnaire build, Forms forms, Templates templates) {
        this.store = store;
        this.build = build;
        this.forms = forms;
        this.templates = templates;
    }

    record ListFilter(@Nullable Which which) {}

    record CopyForm(
            @NotNull @Nullable UUID key,
            @Nullable String code,
            @Nullable String title) {}

    record NothingMore() {}

    @GetMapping(SurveysLinks.ALL)
    Html list(ListFilter filter, BindingResult errors, @RequestParam @Nullable String after, Shell shell, Change look) {
        var which = errors.hasErrors() ? null : filter.which();
        var slice = store.page(look.institution(), which, after);
        var page = new QuestionnairesPage(shell, forms.typed(errors), slice, next(which, slice.next()));
        return errors.hasErrors()
                ? Html.fix(templates.surveysBuilderList(page))
                : Html.page(templates.surveysBuilderList(page));
    }

    @GetMapping("/questionnaires/new")
    @Requires(SurveysPermissions.BUILD)
    Html blank(Shell shell) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("kind", "QUESTIONNAIRE");
        return Html.page(form(shell, forms.filled(known), null));
    }

    @PostMapping(SurveysLinks.ALL)
    @Requires(SurveysPermissions.BUILD)
    Html begin(@Valid QuestionnaireForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(
                        errors,
                        () -> build.begin(
                                form.key() == null ? Ids.next() : form.key(),
                                form.settings(form.typedCode()),
                                Body.EMPTY,
                                change))
                .map(id -> Html.done(SurveysLinks.questionnaire(id) + "/draft", "surveys.begun"))
                .orElseGet(() -> Html.fix(form(shell, forms.typed(errors), null)));
    }

    @GetMapping(ONE)
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        return Html.page(page(id, Fields.BLANK, shell, look));
    }

    @GetMapping(ONE + "/copy")
    @Requires(SurveysPermissions.BUILD)
    Html askCopy(@PathVariable UUID id, Shell shell, Change look) {
        var card = card(id, look);
        var known = Map.of("key", Ids.next(), "title", shell.t("surveys.copy.of", card.title()));
        return Html.page(form(shell, forms.filled(known), card));
    }

    @PostMapping(ONE + "/copy")
    @Requires(SurveysPermissions.BUILD)
    Html copy(@PathVariable UUID id, @Valid CopyForm form, BindingResult errors, Shell shell, Change change) {
        var card = card(id, change);
        return forms.attempt(
                        errors,
                        () -> build.copy(
                                id,
                                Objects.requireNonNull(form.key()),
                                Objects.requireNonNullElse(form.code(), "").strip(),
                                Objects.requireNonNullElse(form.title(), ""),
                                change))
                .map(copy -> Html.done(SurveysLinks.questionnaire(copy) + "/draft", "surveys.copied"))
                .orElseGet(() -> Html.fix(form(shell, forms.typed(errors), card)));
    }

    @PostMapping(ONE + "/draft")
    @Requires(SurveysPermissions.BUILD)
    Html startDraft(@PathVariable UUID id, NothingMore form, BindingResult errors, Shell shell, Change change) {
        card(id, change);
        return forms.attempt(errors, () -> build.startDraft(id, change))
                ? Html.seeOther(SurveysLinks.questionnaire(id) + "/draft")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    @PostMapping(ONE + "/retirement")
    @Requires(SurveysPermissions.BUILD)
    Html retire(@PathVariable UUID id, NothingMore form, BindingResult errors, Shell shell, Change change) {
        card(id, change);
        return forms.attempt(errors, () -> build.retire(id, change))
                ? Html.done(SurveysLinks.questionnaire(id), "surveys.retired")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    @PostMapping(ONE + "/taking-up")
    @Requires(SurveysPermissions.BUILD)
    Html takeUp(@PathVariable UUID id, NothingMore form, BindingResult errors, Shell shell, Change change) {
        card(id, change);
        return forms.attempt(errors, () -> build.takeUp(id, change))
                ? Html.done(SurveysLinks.questionnaire(id), "surveys.taken-up")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    @GetMapping(ONE + "/versions/{number}")
    Html version(@PathVariable UUID id, @PathVariable int number, Shell shell, Change look) {
        return Html.page(version(id, number, Fields.BLANK, shell, look));
    }

    @Asks
    @PostMapping(ONE + "/versions/{number}")
    Html tryVersion(@PathVariable UUID id, @PathVariable int number, Shell shell, Change look) {
        return Html.page(version(id, number, forms.typed(), shell, look));
    }

    private JteModel version(UUID id, int number, Fields fields, Shell shell, Change look) {
        var body = store.published(look.institution(), id, number).orElseThrow(NotFound::new);
        var asked = Asked.of(body, AnswerForm.read(body, fields).all());
        return templates.surveysBuilderPreview(
                new SurveyPreviewPage(shell, fields, card(id, look), number, false, body, asked));
    }

    private JteModel page(UUID id, Fields fields, Shell shell, Change look) {
        return templates.surveysBuilderShow(new QuestionnairePage(shell, fields, card(id, look)));
    }

    private JteModel form(Shell shell, Fields fields, @Nullable QuestionnaireCard copied) {
        return templates.surveysBuilderForm(new QuestionnaireFormPage(shell, fields, copied));
    }

    private QuestionnaireCard card(UUID id, Change look) {
        return store.card(look.institution(), id).orElseThrow(NotFound::new);
    }

    private static @Nullable String next(@Nullable Which which, @Nullable String after) {
        if (after == null) {
            return null;
        }
        var path = UriComponentsBuilder.fromPath(SurveysLinks.ALL).queryParam("after", after);
        return (which == null ? path : path.queryParam("which", which))
                .build()
                .encode()
                .toUriString();
    }
}
