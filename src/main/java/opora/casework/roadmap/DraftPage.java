package opora.casework.roadmap;

import java.time.LocalDate;
import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * The version that is being written, with what it still lacks.
 *
 * @param author who began it
 * @param mayApprove whether the reader approves or returns it
 */
public record DraftPage(
        Shell shell,
        FamilyHeader header,
        Fields fields,
        Plan plan,
        List<PlanGaps.Gap> gaps,
        LocalDate today,
        String author,
        boolean mayApprove) {

    public boolean editable() {
        return plan.state().editable() && mayWork();
    }

    public boolean mayWork() {
        return shell.can(PlanPermissions.EDIT, header.facts().sensitive());
    }

    public String path(String suffix) {
        return plan.path() + suffix;
    }

    public String gap(PlanGaps.Gap gap) {
        return shell.t(gap.key(), gap.arguments().toArray());
    }
}
