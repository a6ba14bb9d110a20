package opora.contracts.lists;

import java.util.List;
import opora.contracts.ContractsPermissions;
import opora.platform.paging.Slice;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** All lists, and the form of the next. */
public record StatusListsPage(
        Shell shell,
        Fields fields,
        Slice<StatusListLine> lists,
        List<Choice> questions,
        @Nullable String next) {

    public boolean mayKeep() {
        return shell.can(ContractsPermissions.KEEP);
    }
}
