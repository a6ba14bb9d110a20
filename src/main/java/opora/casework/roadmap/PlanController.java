package opora.casework.roadmap;

import java.util.HashMap;
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

/** The road map of a family: the version in force, and the one that is being written. */
@Controller
@Requires(PlanPermissions.VIEW)
class PlanController {

    private final PlanShown shown;
    private final PlanSelect plans;
    private final PlanPages pages;
    private final DraftPlan draftPlan;
    private final Forms forms;

    PlanController(PlanShown shown, PlanSelect plans, PlanPages pages, DraftPlan draftPlan, Forms forms) {
        this.shown = shown;
        this.plans = plans;
        this.pages = pages;
        this.draftPlan = draftPlan;
        this.forms = forms;
    }

    @GetMapping("/families/{id}/casework/plan")
    Html current(@PathVariable UUID id, Shell shell, Change look) {
        var header = shown.look(id, look);
        var known = new HashMap<String, @Nullable Object>();
        known.put("on", look.today());
        return Html.page(pages.current(header, forms.filled(known), shell, look));
    }

    @PostMapping("/families/{id}/casework/plan/draft")
    @Requires(PlanPermissions.EDIT)
    Html begin(@PathVariable UUID id, Change change) {
        draftPlan.begin(id, change);
        return Html.done(Plan.path(id) + "/draft", "casework.plan.begun");
    }

    @GetMapping("/families/{id}/casework/plan/draft")
    Html draft(@PathVariable UUID id, Shell shell, Change look) {
        var header = shown.look(id, look);
        return plans.open(look.institution(), id)
                .map(plan -> Html.page(pages.draft(header, Fields.BLANK, plan, shell, look)))
                .orElseGet(() -> Html.seeOther(Plan.path(id)));
    }

    @PostMapping("/families/{id}/casework/plan/draft/removal")
    @Requires(PlanPermissions.EDIT)
    Html drop(@PathVariable UUID id, VersionForm form, BindingResult errors, Shell shell, Change change) {
        var header = shown.header(id, PlanPermissions.EDIT, change);
        boolean dropped = forms.attempt(errors, () -> draftPlan.drop(id, form.number(), change));
        return dropped ? Html.done(Plan.path(id), "casework.plan.dropped") : fix(header, errors, shell, change);
    }

    /** @param version of the draft that was read */
    record VersionForm(@Nullable Integer version) {

        int number() {
            return version == null ? 0 : version;
        }
    }

    private Html fix(FamilyHeader header, BindingResult errors, Shell shell, Change change) {
        var plan = plans.open(change.institution(), header.id()).orElseThrow(NotFound::new);
        return Html.fix(pages.draft(header, forms.typed(errors), plan, shell, change));
    }
}
