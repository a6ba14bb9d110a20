package opora.casework.roadmap;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a road map, one beside another, and the copy the family gets. */
@Controller
@Requires(PlanPermissions.VIEW)
class PlanVersionController {

    private final DSLContext db;
    private final PlanShown shown;
    private final PlanSelect plans;
    private final Journal journal;
    private final Templates templates;

    PlanVersionController(DSLContext db, PlanShown shown, PlanSelect plans, Journal journal, Templates templates) {
        this.db = db;
        this.shown = shown;
        this.plans = plans;
        this.journal = journal;
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

    @GetMapping("/families/{id}/casework/plan/copy")
    Html copy(@PathVariable UUID id, Shell shell, Change look) {
        var header = shown.header(id, PlanPermissions.VIEW, look);
        var plan = plans.current(look.institution(), id).orElseThrow(NotFound::new);
        journal.printed(look, new PlanEvent.PlanCopyPrinted(plan.id()), List.of(id));
        var institution = db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(look.institution()))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
        return Html.page(templates.caseworkRoadmapCopy(new FamilyCopyPage(shell, header, plan, institution)));
    }
}
