package opora.surveys.builder;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import opora.platform.Change;
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

/** The draft: its words and sections, the order of its questions, its preview and its publication. */
@Controller
@Requires(SurveysPermissions.BUILD)
class DraftEditorController {

    private static final String DRAFT = "/questionnaires/{id}/draft";

    private final BuilderStore store;
    private final BuildQuestionnaire build;
    private final Forms forms;
    private final Templates templates;

    DraftEditorController(BuilderStore store, BuildQuestionnaire build, Forms forms, Templates templates) {
        this.store = store;
        this.build = build;
        this.forms = forms;
        this.templates = templates;
    }

    /** @param edition the one the writer has seen */
    record EditForm(
            @Nullable Integer edition,
            @Nullable String sectionTitle,
            @Nullable Boolean up) {

        int read() {
            return edition == null ? 0 : edition;
        }

        String title() {
            return Objects.requireNonNullElse(sectionTitle, "").strip();
        }

        boolean upwards() {
            return Boolean.TRUE.equals(up);
        }
    }

    @GetMapping(DRAFT)
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        store.card(look.institution(), id).orElseThrow(NotFound::new);
        var draft = store.draft(look.institution(), id);
        return draft.isEmpty()
                ? Html.seeOther(SurveysLinks.questionnaire(id))
                : Html.page(page(draft.get(), Fields.BLANK, shell));
    }

    @PostMapping(DRAFT + "/settings")
    Html settings(
            @PathVariable UUID id, @Valid QuestionnaireForm form, BindingResult errors, Shell shell, Change change) {
        var draft = draft(id, change);
        boolean saved = forms.attempt(
                errors,
                () -> build.settings(
                        id,
                        form.read(),
                        form.settings(draft.card().code()),
                        Objects.requireNonNullElse(form.greeting(), "").strip(),
                        Objects.requireNonNullElse(form.thanks(), "").strip(),
                        change));
        return answered(saved, id, errors, shell, change);
    }

    @PostMapping(DRAFT + "/sections")
    Html addSection(@PathVariable UUID id, EditForm form, BindingResult errors, Shell shell, Change change) {
        return edit(id, "section", body -> Edits.addSection(body, form.title()), form, errors, shell, change);
    }

    @PostMapping(DRAFT + "/sections/{section}")
    Html rename(
            @PathVariable UUID id,
            @PathVariable String section,
            EditForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return edit(id, "section", body -> Edits.rename(body, section, form.title()), form, errors, shell, change);
    }

    @PostMapping(DRAFT + "/sections/{section}/move")
    Html moveSection(
            @PathVariable UUID id,
            @PathVariable String section,
            EditForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return edit(id, "order", body -> Edits.moveSection(body, section, form.upwards()), form, errors, shell, change);
    }

    @PostMapping(DRAFT + "/sections/{section}/removal")
    Html removeSection(
            @PathVariable UUID id,
            @PathVariable String section,
            EditForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return edit(id, "section", body -> Edits.removeSection(body, section), form, errors, shell, change);
    }

    @PostMapping(DRAFT + "/questions/{question}/move")
    Html moveQuestion(
            @PathVariable UUID id,
            @PathVariable String question,
            EditForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return edit(
                id, "order", body -> Edits.moveQuestion(body, question, form.upwards()), form, errors, shell, change);
    }

    @PostMapping(DRAFT + "/questions/{question}/removal")
    Html removeQuestion(
            @PathVariable UUID id,
            @PathVariable String question,
            EditForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return edit(id, question, body -> Edits.removeQuestion(body, question), form, errors, shell, change);
    }

    @PostMapping(DRAFT + "/scales/{scale}/removal")
    Html removeScale(
            @PathVariable UUID id,
            @PathVariable String scale,
            EditForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return edit(id, "scale", body -> Edits.removeScale(body, scale), form, errors, shell, change);
    }

    @GetMapping(DRAFT + "/preview")
    Html preview(@PathVariable UUID id, Shell shell, Change look) {
        return Html.page(preview(id, Fields.BLANK, shell, look));
    }

    @Asks
    @PostMapping(DRAFT + "/preview")
    Html tryDraft(@PathVariable UUID id, Shell shell, Change look) {
        return Html.page(preview(id, forms.typed(), shell, look));
    }

    @PostMapping("/questionnaires/{id}/publication")
    Html publish(@PathVariable UUID id, EditForm form, BindingResult errors, Shell shell, Change change) {
        draft(id, change);
        return forms.attempt(errors, () -> build.publish(id, form.read(), change))
                .map(number -> Html.done(SurveysLinks.questionnaire(id), "surveys.published", number))
                .orElseGet(() -> Html.fix(page(draft(id, change), forms.typed(errors), shell)));
    }

    @PostMapping(DRAFT + "/removal")
    Html drop(@PathVariable UUID id, EditForm form, BindingResult errors, Shell shell, Change change) {
        draft(id, change);
        return forms.attempt(errors, () -> build.dropDraft(id, form.read(), change))
                .map(stays ->
                        Html.done(stays ? SurveysLinks.questionnaire(id) : SurveysLinks.ALL, "surveys.draft.removed"))
                .orElseGet(() -> Html.fix(page(draft(id, change), forms.typed(errors), shell)));
    }

    private Html edit(
            UUID id,
            String what,
            UnaryOperator<Body> edit,
            EditForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        draft(id, change);
        boolean saved = forms.attempt(
                errors, () -> build.edit(id, form.read(), what, draft -> edit.apply(draft.body()), change));
        return answered(saved, id, errors, shell, change);
    }

    private Html answered(boolean saved, UUID id, BindingResult errors, Shell shell, Change change) {
        return saved
                ? Html.done(SurveysLinks.questionnaire(id) + "/draft", "surveys.saved")
                : Html.fix(page(draft(id, change), forms.typed(errors), shell));
    }

    private JteModel preview(UUID id, Fields fields, Shell shell, Change look) {
        var draft = draft(id, look);
        var asked = Asked.of(draft.body(), AnswerForm.read(draft.body(), fields).all());
        return templates.surveysBuilderPreview(
                new SurveyPreviewPage(shell, fields, draft.card(), draft.number(), true, draft.body(), asked));
    }

    /** The settings stand as they are, or as they were typed when they were sent. */
    private JteModel page(DraftVersion draft, Fields fields, Shell shell) {
        var shown = fields.values().containsKey("title") ? fields : settings(draft, fields);
        var gaps = Gaps.of(draft.body()).stream()
                .map(gap -> shell.t(gap.key(), gap.arguments().toArray()))
                .toList();
        return templates.surveysBuilderDraft(new DraftEditorPage(shell, shown, draft, gaps));
    }

    private Fields settings(DraftVersion draft, Fields fields) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("title", draft.card().title());
        known.put("kind", draft.card().kind().name());
        known.put("anonymous", draft.card().anonymous());
        known.put("sensitive", draft.card().sensitive());
        known.put("greeting", draft.body().greeting());
        known.put("thanks", draft.body().thanks());
        var values = new HashMap<>(forms.filled(known).values());
        values.putAll(fields.values());
        return new Fields(values, fields.problems(), fields.refusals());
    }

    private DraftVersion draft(UUID id, Change look) {
        return store.draft(look.institution(), id).orElseThrow(NotFound::new);
    }
}
