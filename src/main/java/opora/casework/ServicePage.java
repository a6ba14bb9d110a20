package opora.casework;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** The forms by which a family leaves the service and comes back. */
public record ServicePage(Shell shell, FamilyHeader header, Fields fields) {

    public List<Choice> reasons() {
        return ClosingReason.all().stream()
                .map(each -> new Choice(each.code(), shell.t("casework.reason." + each.code())))
                .toList();
    }
}
