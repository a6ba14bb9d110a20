package opora.casework.roadmap;

import static org.jooq.impl.DSL.noCondition;

import gg.jte.generated.precompiled.Templates;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.paging.DayKey;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The road maps in reach that wait for somebody. */
@Controller
@Requires(PlanPermissions.VIEW)
class PlansController {

    private final PlanWaiting waiting;
    private final Journal journal;
    private final Templates templates;

    PlansController(PlanWaiting waiting, Journal journal, Templates templates) {
        this.waiting = waiting;
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping("/plans")
    Html list(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable String after,
            Shell shell,
            Change look) {
        var user = look.user();
        journal.searched(look, new PlanEvent.PlansListed());
        return Html.page(templates.caseworkRoadmapWaiting(new WaitingPage(
                shell,
                mine,
                waiting.versions(user, PlanState.SUBMITTED, noCondition()),
                waiting.versions(user, PlanState.RETURNED, noCondition()),
                waiting.late(user, look.today(), mine, DayKey.of(after)))));
    }
}
