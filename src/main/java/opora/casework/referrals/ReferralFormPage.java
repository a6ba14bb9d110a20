package opora.casework.referrals;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** The form of a new referral. */
public record ReferralFormPage(
        Shell shell, Fields fields, FamilyHeader header, List<Choice> members, List<Choice> partners) {

    public List<Choice> kinds() {
        return ReferralsPage.kinds(shell);
    }
}
