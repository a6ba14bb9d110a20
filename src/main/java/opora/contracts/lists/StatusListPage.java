package opora.contracts.lists;

import java.util.List;
import opora.contracts.ContractsPermissions;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** One list. */
public record StatusListPage(
        Shell shell, Fields fields, StatusListLine list, List<StatusListMember> members, List<Choice> citizens) {

    public boolean mayKeep() {
        return shell.can(ContractsPermissions.KEEP);
    }

    public long standing() {
        return members.stream().filter(each -> each.removedOn() == null).count();
    }
}
