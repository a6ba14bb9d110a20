package opora.casework.roadmap;

import java.time.LocalDate;
import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * The road map that is in force.
 *
 * @param open the version that is not approved yet
 * @param approver who approved the one in force
 */
public record PlanPage(
        Shell shell,
        FamilyHeader header,
        Fields fields,
        @Nullable Plan current,
        @Nullable Plan open,
        String approver,
        List<Choice> members,
        LocalDate today) {

    public String path(String suffix) {
        return Plan.path(header.id()) + suffix;
    }

    public boolean mayEdit() {
        return shell.can(PlanPermissions.EDIT, header.facts().sensitive());
    }
}
