package opora.surveys.builder;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import opora.surveys.Question;
import opora.surveys.Section;
import opora.surveys.Skip;
import opora.surveys.SurveysPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One question of a draft, its options, and what follows from its answers. */
@Controller
@Requires(SurveysPermissions.BUILD)
class QuestionEditorController {

    private static final String ALL = "/questionnaires/{id}/draft/questions";
    private static final String ONE = ALL + "/{question}";

    private final BuilderStore store;
    private final BuildQuestionnaire build;
    private final Forms forms;
    private final Templates templates;

    QuestionEditorController(BuilderStore store, BuildQuestionnaire build, Forms forms, Templates templates) {
        this.store = store;
        this.build = build;
        this.forms = forms;
        this.templates = templates;
    }

    record SkipsForm(@Nullable Integer edition) {

        int read() {
            return edition == null ? 0 : edition;
        }
    }

    @GetMapping(ALL + "/new")
    Html blank(@PathVariable UUID id, @RequestParam @Nullable String section, Shell shell, Change look) {
        var draft = draft(id, look);
        var known = new HashMap<String, @Nullable Object>();
        known.put("edition", draft.edition());
        known.put("section", section == null ? draft.body().sections().getLast().code() : section);
        known.put("kind", "CHOICE");
        known.put("required", true);
        known.put("rows", QuestionForm.FEWEST_ROWS);
        return Html.page(page(draft, null, forms.filled(known), shell));
    }

    @PostMapping(ALL)
    Html add(@PathVariable UUID id, @Valid QuestionForm form, BindingResult errors, Shell shell, Change change) {
        return save(id, null, form, errors, shell, change);
    }

    @Asks
    @PostMapping(value = ALL, params = "step")
    Html rowsOfNew(@PathVariable UUID id, @RequestParam String step, Shell shell, Change look) {
        return Html.page(page(draft(id, look), null, OptionRows.after(forms.typed(), step), shell));
    }

    @GetMapping(ONE)
    Html edit(@PathVariable UUID id, @PathVariable String question, Shell shell, Change look) {
        var draft = draft(id, look);
        var stored = question(draft, question);
        var known = QuestionForm.filled(stored, sectionOf(draft, question));
        known.put("edition", draft.edition());
        return Html.page(page(draft, stored, forms.filled(known), shell));
    }

    @PostMapping(ONE)
    Html change(
            @PathVariable UUID id,
            @PathVariable String question,
            @Valid QuestionForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return save(id, question, form, errors, shell, change);
    }

    @Asks
    @PostMapping(value = ONE, params = "step")
    Html rows(
            @PathVariable UUID id, @PathVariable String question, @RequestParam String step, Shell shell, Change look) {
        var draft = draft(id, look);
        return Html.page(page(draft, question(draft, question), OptionRows.after(forms.typed(), step), shell));
    }

    @GetMapping(ONE + "/skips")
    Html skips(@PathVariable UUID id, @PathVariable String question, Shell shell, Change look) {
        var draft = draft(id, look);
        var stored = question(draft, question);
        var known = new HashMap<String, @Nullable Object>();
        known.put("edition", draft.edition());
        for (int i = 0; i < stored.skips().size(); i++) {
            var skip = stored.skips().get(i);
            known.put("when-" + i, skip.option());
            known.put("then-" + i, skip.effect() + ":" + skip.target());
        }
        return Html.page(skips(draft, stored, forms.filled(known), shell));
    }

    @PostMapping(ONE + "/skips")
    Html saveSkips(
            @PathVariable UUID id,
            @PathVariable String question,
            SkipsForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var draft = draft(id, change);
        var stored = question(draft, question);
        var rows = new SkipsPage(shell, forms.typed(), draft, stored).rows().size();
        boolean saved = forms.attempt(
                errors,
                () -> build.edit(
                        id,
                        form.read(),
                        question,
                        now -> Edits.skips(now.body(), question, skips(forms.typed(), rows)),
                        change));
        return saved
                ? Html.done(draft.path(), "surveys.saved")
                : Html.fix(skips(draft, stored, forms.typed(errors), shell));
    }

    private static List<Skip> skips(Fields typed, int rows) {
        var skips = new ArrayList<Skip>();
        for (int i = 0; i < rows; i++) {
            var when = typed.value("when-" + i);
            var then = typed.value("then-" + i).split(":", 2);
            if (when.isEmpty() && then[0].isEmpty()) {
                continue;
            }
            if (when.isEmpty() || then.length < 2 || !then[0].matches("GO_TO|HIDE|FINISH")) {
                throw new Refused("surveys.refused.skip-row", i + 1);
            }
            skips.add(new Skip(when, Skip.Effect.valueOf(then[0]), then[1]));
        }
        return skips;
    }

    private Html save(
            UUID id, @Nullable String code, QuestionForm form, BindingResult errors, Shell shell, Change change) {
        var draft = draft(id, change);
        var stored = code == null ? null : question(draft, code);
        boolean saved = forms.attempt(
                errors,
                () -> build.edit(
                        id,
                        form.read(),
                        code == null ? "question" : code,
                        now -> Edits.put(now.body(), form.place(), form.question(stored, forms.typed(), now.used())),
                        change));
        return saved
                ? Html.done(draft.path(), "surveys.question.saved")
                : Html.fix(page(draft, stored, forms.typed(errors), shell));
    }

    private JteModel page(DraftVersion draft, @Nullable Question stored, Fields fields, Shell shell) {
        return templates.surveysBuilderQuestion(new QuestionEditorPage(shell, fields, draft, stored));
    }

    private JteModel skips(DraftVersion draft, Question stored, Fields fields, Shell shell) {
        return templates.surveysBuilderSkips(new SkipsPage(shell, fields, draft, stored));
    }

    private static String sectionOf(DraftVersion draft, String question) {
        return draft.body().sections().stream()
                .filter(section -> section.questions().stream()
                        .anyMatch(each -> each.code().equals(question)))
                .map(Section::code)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Question question(DraftVersion draft, String code) {
        return draft.body().question(code).orElseThrow(NotFound::new);
    }

    private DraftVersion draft(UUID id, Change look) {
        return store.draft(look.institution(), id).orElseThrow(NotFound::new);
    }
}
