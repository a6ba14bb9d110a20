package opora.casework.referrals;

import java.time.LocalDate;
import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** One referral and the steps it may take next. */
public record ReferralPage(Shell shell, Fields fields, FamilyHeader header, ReferralCard card, LocalDate today) {

    public boolean maySend() {
        return shell.can(ReferralPermissions.SEND, header.facts().sensitive());
    }

    public boolean mayAnswer() {
        return card.line().state().open() && maySend();
    }

    public boolean mayAccept() {
        return card.line().state() == ReferralState.SENT && maySend();
    }

    public boolean overdue() {
        return card.line().overdue(today);
    }
}
