package opora.surveys.builder;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.surveys.Scale;
import opora.surveys.SurveysPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One scale of a draft: which answers it adds up, and what its sums mean. */
@Controller
@Requires(SurveysPermissions.BUILD)
class ScaleEditorController {

    private static final String ALL = "/questionnaires/{id}/draft/scales";
    private static final String ONE = ALL + "/{scale}";

    private final BuilderStore store;
    private final BuildQuestionnaire build;
    private final Forms forms;
    private final Templates templates;

    ScaleEditorController(BuilderStore store, BuildQuestionnaire build, Forms forms, Templates templates) {
        this.store = store;
        this.build = build;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping(ALL + "/new")
    Html blank(@PathVariable UUID id, Shell shell, Change look) {
        var draft = draft(id, look);
        var known = new HashMap<String, @Nullable Object>();
        known.put("edition", draft.edition());
        known.put("moreIsBetter", true);
        return Html.page(page(draft, null, forms.filled(known), shell));
    }

    @PostMapping(ALL)
    Html add(@PathVariable UUID id, @Valid ScaleForm form, BindingResult errors, Shell shell, Change change) {
        return save(draft(id, change), null, form, errors, shell, change);
    }

    @GetMapping(ONE)
    Html edit(@PathVariable UUID id, @PathVariable String scale, Shell shell, Change look) {
        var draft = draft(id, look);
        var stored = draft.body().scale(scale).orElseThrow(NotFound::new);
        var known = ScaleForm.filled(stored);
        known.put("edition", draft.edition());
        return Html.page(page(draft, stored, forms.filled(known), shell));
    }

    @PostMapping(ONE)
    Html change(
            @PathVariable UUID id,
            @PathVariable String scale,
            @Valid ScaleForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var draft = draft(id, change);
        return save(draft, draft.body().scale(scale).orElseThrow(NotFound::new), form, errors, shell, change);
    }

    private Html save(
            DraftVersion draft,
            @Nullable Scale stored,
            ScaleForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        boolean saved = forms.attempt(
                errors,
                () -> build.edit(
                        draft.card().id(),
                        form.read(),
                        "scale",
                        now -> Edits.put(
                                now.body(),
                                form.scale(stored == null ? null : stored.code(), now.body(), forms.typed())),
                        change));
        return saved
                ? Html.done(draft.path(), "surveys.scale.saved")
                : Html.fix(page(draft, stored, forms.typed(errors), shell));
    }

    private JteModel page(DraftVersion draft, @Nullable Scale stored, Fields fields, Shell shell) {
        return templates.surveysBuilderScale(new ScaleEditorPage(shell, fields, draft, stored));
    }

    private DraftVersion draft(UUID id, Change look) {
        return store.draft(look.institution(), id).orElseThrow(NotFound::new);
    }
}
