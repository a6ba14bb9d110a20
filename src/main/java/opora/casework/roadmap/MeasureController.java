package opora.casework.roadmap;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A measure marked as done by hand, where no fact does it. */
@Controller
@Requires(PlanPermissions.EDIT)
class MeasureController {

    private final PlanShown shown;
    private final PlanSelect plans;
    private final PlanChoices choices;
    private final DoMeasure doMeasure;
    private final Forms forms;
    private final Templates templates;

    MeasureController(
            PlanShown shown,
            PlanSelect plans,
            PlanChoices choices,
            DoMeasure doMeasure,
            Forms forms,
            Templates templates) {
        this.shown = shown;
        this.plans = plans;
        this.choices = choices;
        this.doMeasure = doMeasure;
        this.forms = forms;
        this.templates = templates;
    }

    record DoneForm(
            @NotNull @Nullable LocalDate on,
            @Nullable String evidence,
            @Nullable UUID employeeId) {}

    record UndoneForm(@Nullable String reason) {}

    @GetMapping("/families/{id}/casework/plan/measures/{measure}")
    Html show(@PathVariable UUID id, @PathVariable UUID measure, Shell shell, Change look) {
        shown.look(id, look);
        var header = shown.header(id, PlanPermissions.EDIT, look);
        var known = new HashMap<String, @Nullable Object>();
        known.put("on", look.today());
        known.put("employeeId", look.user().employeeId());
        return Html.page(page(header, measure, forms.filled(known), shell, look));
    }

    @PostMapping("/families/{id}/casework/plan/measures/{measure}/done")
    Html done(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @Valid DoneForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var header = shown.header(id, PlanPermissions.EDIT, change);
        boolean done = forms.attempt(errors, () -> {
            var deed = new DoMeasure.Deed(
                    Objects.requireNonNull(form.on()),
                    Objects.requireNonNullElse(form.evidence(), ""),
                    form.employeeId());
            doMeasure.done(id, measure, deed, change);
        });
        return done
                ? Html.done(Plan.path(id), "casework.plan.marked")
                : Html.fix(page(header, measure, forms.typed(errors), shell, change));
    }

    @PostMapping("/families/{id}/casework/plan/measures/{measure}/undone")
    Html undone(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            UndoneForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var header = shown.header(id, PlanPermissions.EDIT, change);
        return forms.attempt(errors, () -> doMeasure.undo(id, measure, change))
                ? Html.done(Plan.path(id), "casework.plan.unmarked")
                : Html.fix(page(header, measure, forms.typed(errors), shell, change));
    }

    private JteModel page(FamilyHeader header, UUID id, Fields fields, Shell shell, Change look) {
        var plan = plans.current(look.institution(), header.id()).orElseThrow(NotFound::new);
        for (var goal : plan.goals()) {
            for (var measure : goal.measures()) {
                if (measure.id().equals(id)) {
                    var employees = choices.employees(look.user(), look.today());
                    return templates.caseworkRoadmapMeasure(
                            new MeasurePage(shell, header, fields, plan, goal, measure, employees));
                }
            }
        }
        throw new NotFound();
    }
}
