package opora.casework.roadmap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What is decided about a version. The routes are open to whoever writes road maps: who may not approve learns from the form who does.
 */
@Controller
@Requires(PlanPermissions.EDIT)
class PlanDecisionController {

    private final PlanShown shown;
    private final PlanSelect plans;
    private final PlanPages pages;
    private final ApprovePlan approvePlan;
    private final AgreePlan agreePlan;
    private final Forms forms;

    PlanDecisionController(
            PlanShown shown,
            PlanSelect plans,
            PlanPages pages,
            ApprovePlan approvePlan,
            AgreePlan agreePlan,
            Forms forms) {
        this.shown = shown;
        this.plans = plans;
        this.pages = pages;
        this.approvePlan = approvePlan;
        this.agreePlan = agreePlan;
        this.forms = forms;
    }

    /** @param version of the draft that was read */
    record DecisionForm(@Nullable Integer version, @Nullable String remark) {

        int number() {
            return version == null ? 0 : version;
        }
    }

    record AgreementForm(
            @NotNull @Nullable LocalDate on,
            @NotNull @Nullable UUID personId) {}

    @PostMapping("/families/{id}/casework/plan/submission")
    Html submit(@PathVariable UUID id, DecisionForm form, BindingResult errors, Shell shell, Change change) {
        var header = shown.header(id, PlanPermissions.EDIT, change);
        return forms.attempt(errors, () -> approvePlan.submit(id, form.number(), change))
                ? Html.done(Plan.path(id) + "/draft", "casework.plan.submitted")
                : fix(header, errors, shell, change);
    }

    @PostMapping("/families/{id}/casework/plan/recall")
    Html recall(@PathVariable UUID id, DecisionForm form, BindingResult errors, Shell shell, Change change) {
        var header = shown.header(id, PlanPermissions.EDIT, change);
        return forms.attempt(errors, () -> approvePlan.recall(id, form.number(), change))
                ? Html.done(Plan.path(id) + "/draft", "casework.plan.recalled")
                : fix(header, errors, shell, change);
    }

    @PostMapping("/families/{id}/casework/plan/approval")
    Html approve(@PathVariable UUID id, DecisionForm form, BindingResult errors, Shell shell, Change change) {
        var header = shown.header(id, PlanPermissions.EDIT, change);
        return forms.attempt(errors, () -> approvePlan.approve(id, form.number(), change))
                ? Html.done(Plan.path(id), "casework.plan.approved")
                : fix(header, errors, shell, change);
    }

    @PostMapping("/families/{id}/casework/plan/remarks")
    Html giveBack(@PathVariable UUID id, DecisionForm form, BindingResult errors, Shell shell, Change change) {
        var header = shown.header(id, PlanPermissions.EDIT, change);
        var remark = Objects.requireNonNullElse(form.remark(), "");
        return forms.attempt(errors, () -> approvePlan.giveBack(id, form.number(), remark, change))
                ? Html.done(Plan.path(id) + "/draft", "casework.plan.returned")
                : fix(header, errors, shell, change);
    }

    @PostMapping("/families/{id}/casework/plan/agreement")
    Html agree(@PathVariable UUID id, @Valid AgreementForm form, BindingResult errors, Shell shell, Change change) {
        var header = shown.header(id, PlanPermissions.EDIT, change);
        boolean signed = forms.attempt(
                errors,
                () -> agreePlan.sign(
                        id, Objects.requireNonNull(form.on()), Objects.requireNonNull(form.personId()), change));
        return signed
                ? Html.done(Plan.path(id), "casework.plan.signed")
                : Html.fix(pages.current(header, forms.typed(errors), shell, change));
    }

    /** A version that was decided on or dropped meanwhile stands on the page of the road map. */
    private Html fix(FamilyHeader header, BindingResult errors, Shell shell, Change change) {
        var fields = forms.typed(errors);
        return Html.fix(plans.open(change.institution(), header.id())
                .map(plan -> pages.draft(header, fields, plan, shell, change))
                .orElseGet(() -> pages.current(header, fields, shell, change)));
    }
}
