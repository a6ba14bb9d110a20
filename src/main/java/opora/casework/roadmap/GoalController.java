package opora.casework.roadmap;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A goal of the draft with its measures: one form, whose rows need no script. */
@Controller
@Requires(PlanPermissions.EDIT)
class GoalController {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final int MORE_ROWS = 2;

    private final PlanShown shown;
    private final PlanSelect plans;
    private final PlanChoices choices;
    private final PlanPages pages;
    private final DraftPlan draftPlan;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    GoalController(
            PlanShown shown,
            PlanSelect plans,
            PlanChoices choices,
            PlanPages pages,
            DraftPlan draftPlan,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.shown = shown;
        this.plans = plans;
        this.choices = choices;
        this.pages = pages;
        this.draftPlan = draftPlan;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/casework/plan/goals/new")
    Html blank(@PathVariable UUID id, @RequestParam @Nullable String domain, Shell shell, Change look) {
        var header = shown.header(id, PlanPermissions.EDIT, look);
        var plan = plans.open(look.institution(), id);
        if (plan.isEmpty()) {
            return Html.seeOther(Plan.path(id));
        }
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("domain", domain);
        known.put("rows", GoalForm.FEWEST_ROWS);
        return Html.page(page(shell, header, forms.filled(known), plan.get(), null, null, look));
    }

    @PostMapping("/families/{id}/casework/plan/goals")
    Html add(
            @PathVariable UUID id,
            @Valid GoalForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Shell shell,
            Change change) {
        return save(id, null, form, errors, typed, shell, change);
    }

    @Asks
    @PostMapping(value = "/families/{id}/casework/plan/goals", params = "more")
    Html moreOfNew(@PathVariable UUID id, Shell shell, Change look) {
        return more(id, null, shell, look);
    }

    @GetMapping("/families/{id}/casework/plan/goals/{goal}")
    Html edit(@PathVariable UUID id, @PathVariable UUID goal, Shell shell, Change look) {
        var header = shown.look(id, look);
        shown.header(id, PlanPermissions.EDIT, look);
        var plan = plans.open(look.institution(), id).orElseThrow(NotFound::new);
        var stored = find(plan, goal).orElseThrow(NotFound::new);
        return Html.page(page(shell, header, forms.filled(GoalForm.filled(stored)), plan, stored, null, look));
    }

    @PostMapping("/families/{id}/casework/plan/goals/{goal}")
    Html change(
            @PathVariable UUID id,
            @PathVariable UUID goal,
            @Valid GoalForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Shell shell,
            Change change) {
        return save(id, goal, form, errors, typed, shell, change);
    }

    @Asks
    @PostMapping(value = "/families/{id}/casework/plan/goals/{goal}", params = "more")
    Html more(@PathVariable UUID id, @PathVariable @Nullable UUID goal, Shell shell, Change look) {
        var header = shown.header(id, PlanPermissions.EDIT, look);
        var plan = plans.open(look.institution(), id).orElseThrow(NotFound::new);
        var typed = forms.typed();
        var values = new HashMap<>(typed.values());
        int rows = GoalForm.rows(typed.value("rows")) + MORE_ROWS;
        values.put("rows", List.of(String.valueOf(Math.min(rows, GoalRules.MOST_MEASURES))));
        var fields = new Fields(values, Map.of(), List.of());
        var stored = goal == null ? null : find(plan, goal).orElseThrow(NotFound::new);
        return Html.page(page(shell, header, fields, plan, stored, null, look));
    }

    @PostMapping("/families/{id}/casework/plan/goals/{goal}/removal")
    Html remove(
            @PathVariable UUID id,
            @PathVariable UUID goal,
            RemovalOfGoal form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var header = shown.header(id, PlanPermissions.EDIT, change);
        int read = form.version() == null ? 0 : form.version();
        if (forms.attempt(errors, () -> draftPlan.remove(id, goal, read, change))) {
            return Html.done(Plan.path(id) + "/draft", "casework.plan.goal.removed");
        }
        var plan = plans.open(change.institution(), id).orElseThrow(NotFound::new);
        return Html.fix(pages.draft(header, forms.typed(errors), plan, shell, change));
    }

    record RemovalOfGoal(@Nullable Integer version) {}

    private Html save(
            UUID id,
            @Nullable UUID goal,
            GoalForm form,
            BindingResult errors,
            Map<String, String> typed,
            Shell shell,
            Change change) {
        var header = shown.header(id, PlanPermissions.EDIT, change);
        var path = Plan.path(id) + "/draft";
        boolean saved = forms.attempt(errors, () -> draftPlan.save(id, sent(form.draft(typed), goal), change));
        if (saved) {
            return Html.done(path, "casework.plan.goal.saved");
        }
        var plan = plans.open(change.institution(), id);
        if (plan.isEmpty()) {
            return Html.done(Plan.path(id), "casework.plan.refused.no-draft");
        }
        return Html.fix(fixed(id, goal, form, errors, plan.get(), header, shell, change));
    }

    /** The goal that is changed is that of the address. */
    private static GoalDraft sent(GoalDraft draft, @Nullable UUID goal) {
        return goal == null
                ? draft
                : new GoalDraft(
                        goal,
                        draft.version() == null ? Integer.valueOf(0) : draft.version(),
                        draft.domain(),
                        draft.aim(),
                        draft.result(),
                        draft.dueOn(),
                        draft.measures());
    }

    /** Sent once more, the form overwrites what the reader has now seen: that is their choice. */
    private JteModel fixed(
            UUID id,
            @Nullable UUID goal,
            GoalForm form,
            BindingResult errors,
            Plan plan,
            FamilyHeader header,
            Shell shell,
            Change change) {
        var typed = forms.typed(errors);
        var stored = find(plan, goal == null ? form.key() : goal).orElse(null);
        int read = form.version() == null ? goal == null ? 1 : 0 : form.version();
        if (stored == null || stored.version() == read) {
            var theirs = stored == null && goal != null ? new GoalFormPage.Theirs(null, "", "") : null;
            return page(shell, header, theirs == null ? typed : anew(typed), plan, stored, theirs, change);
        }
        var values = new HashMap<>(typed.values());
        values.put("version", List.of(String.valueOf(stored.version())));
        var theirs = new GoalFormPage.Theirs(
                stored,
                shown.name(stored.changedBy(), shell),
                MOMENT.format(stored.changedAt().atZoneSameInstant(clock.getZone())));
        var fields = new Fields(values, typed.problems(), typed.refusals());
        return page(shell, header, fields, plan, stored, theirs, change);
    }

    /** What somebody removed is written as a new goal, if the reader keeps it. */
    private static Fields anew(Fields typed) {
        var values = new HashMap<>(typed.values());
        values.put("key", List.of(Ids.next().toString()));
        values.remove("version");
        return new Fields(values, typed.problems(), typed.refusals());
    }

    private static Optional<Goal> find(Plan plan, @Nullable UUID goal) {
        return plan.goals().stream().filter(each -> each.id().equals(goal)).findFirst();
    }

    private JteModel page(
            Shell shell,
            FamilyHeader header,
            Fields fields,
            Plan plan,
            @Nullable Goal stored,
            GoalFormPage.@Nullable Theirs theirs,
            Change look) {
        var user = look.user();
        return templates.caseworkRoadmapGoal(new GoalFormPage(
                shell,
                header,
                fields,
                plan.number(),
                stored,
                theirs,
                choices.domains(user, fields.value("domain")),
                choices.owners(user, look.today(), stored, shell),
                choices.supports(user, stored, shell)));
    }
}
