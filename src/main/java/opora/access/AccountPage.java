package opora.access;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param account the account that is changed, or null for a new one */
public record AccountPage(
        Shell shell,
        @Nullable AccountLine account,
        boolean own,
        boolean secondFactor,
        Fields fields,
        List<Choice> employees,
        List<Choice> departments,
        List<Choice> roles,
        List<Choice> reaches) {

    public String action() {
        return account == null ? "/accounts" : account.path();
    }
}
