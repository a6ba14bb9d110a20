package opora.casework.roadmap;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a road map, one beside another. */
@Controller
@Requires(PlanPermissions.VIEW)
class PlanVersionController {

    private final PlanShown shown;
    private final PlanSelect plans;
    private final Templates templates;

    PlanVersionController(PlanShown shown, PlanSelect plans, Templates templates) {
        this.shown = shown;
        this.plans = plans;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/casework/plan/versions")
    Html list(@PathVariable UUID id, Shell shell, Change look) {
        var header = shown.look(id, look);
        var versions = plans.versions(look.institution(), id);
        return Html.page(
                templates.caseworkRoadmapVersions(new VersionsPage(shell, header, versions, null, null, look.today())));
    }

    /** @param with the version it is compared with; the one before when none is chosen */
    @GetMapping("/families/{id}/casework/plan/versions/{number}")
    Html one(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam @Nullable Integer with,
            Shell shell,
            Change look) {
        var header = shown.look(id, look);
        var plan = plans.numbered(look.institution(), id, number).orElseThrow(NotFound::new);
        var family = shell.t("casework.plan.actor.client");
        var comparison = plans.numbered(look.institution(), id, with == null ? number - 1 : with)
                .filter(other -> other.number() != number)
                .map(other -> other.number() < number
                        ? PlanComparison.of(other, plan, family)
                        : PlanComparison.of(plan, other, family))
                .orElse(null);
        return Html.page(templates.caseworkRoadmapVersion(new VersionsPage(
                shell, header, plans.versions(look.institution(), id), plan, comparison, look.today())));
    }
}
