package opora.casework.roadmap;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Puts the two pages of a road map together: that of the version in force and that of the one being written. */
@Component
class PlanPages {

    private final PlanShown shown;
    private final PlanSelect plans;
    private final PlanChoices choices;
    private final RedDomains redDomains;
    private final Templates templates;

    PlanPages(PlanShown shown, PlanSelect plans, PlanChoices choices, RedDomains redDomains, Templates templates) {
        this.shown = shown;
        this.plans = plans;
        this.choices = choices;
        this.redDomains = redDomains;
        this.templates = templates;
    }

    JteModel current(FamilyHeader header, Fields fields, Shell shell, Change look) {
        var current = plans.current(look.institution(), header.id()).orElse(null);
        var approver = current == null ? null : current.approvedBy();
        return templates.caseworkRoadmapShow(new PlanPage(
                shell,
                header,
                fields,
                current,
                plans.open(look.institution(), header.id()).orElse(null),
                approver == null ? "" : shown.name(approver, shell),
                choices.members(look.user(), header.id()),
                look.today()));
    }

    JteModel draft(FamilyHeader header, Fields fields, Plan plan, Shell shell, Change look) {
        var red = redDomains.of(look.institution(), header.id());
        return templates.caseworkRoadmapDraft(new DraftPage(
                shell,
                header,
                fields,
                plan,
                PlanGaps.of(plan, red, look.today()),
                look.today(),
                shown.name(plan.createdBy(), shell),
                shell.can(PlanPermissions.APPROVE, header.facts().sensitive())));
    }
}
