package opora.casework.roadmap;

import java.util.List;
import java.util.UUID;
import opora.audit.AccountNames;
import opora.audit.Journal;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.access.User;
import opora.platform.web.Shell;
import org.springframework.stereotype.Component;

/** What every page of a road map does first: asks whether the reader may, and tells the journal. */
@Component
class PlanShown {

    private final Families families;
    private final AccountNames accounts;
    private final Journal journal;

    PlanShown(Families families, AccountNames accounts, Journal journal) {
        this.families = families;
        this.accounts = accounts;
        this.journal = journal;
    }

    FamilyHeader header(UUID family, String permission, Change look) {
        var header = families.header(family, look.user(), permission);
        families.mustSensitive(permission, List.of(family), look.user());
        return header;
    }

    /** The same for a page that shows what stands in the plan. */
    FamilyHeader look(UUID family, Change look) {
        var header = header(family, PlanPermissions.VIEW, look);
        journal.viewed(look, new PlanEvent.PlanViewed(family), family);
        return header;
    }

    String name(UUID account, Shell shell) {
        return accounts.of(List.of(account))
                .getOrDefault(
                        account, shell.t(account.equals(User.CONSOLE) ? "casework.by-console" : "casework.by-former"));
    }
}
