package opora.contracts.organisations;

import java.util.List;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param enough how many agreements the technology asks for */
public record InteractionPage(Shell shell, Fields fields, List<Organisation> organisations, int enough) {

    public long agreements() {
        return organisations.stream().filter(each -> each.agreement() != null).count();
    }
}
