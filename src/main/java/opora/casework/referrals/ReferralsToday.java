package opora.casework.referrals;

import java.time.LocalDate;
import java.util.List;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.Tally;
import opora.platform.shell.Today;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Referrals nobody has answered in time, and those of the user answered these days. */
@Component
class ReferralsToday implements Today {

    private static final int ORDER = 7;

    private final ReferralSelect referrals;
    private final Policy policy;
    private final MessageSource messages;

    ReferralsToday(ReferralSelect referrals, Policy policy, MessageSource messages) {
        this.referrals = referrals;
        this.policy = policy;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (!policy.allows(user, ReferralPermissions.VIEW, FieldClass.SENSITIVE)) {
            return List.of();
        }
        return new Tally(messages)
                .add(
                        "casework.referral.today.overdue",
                        referrals.count(user, ReferralFilter.OVERDUE, today),
                        ReferralFilter.OVERDUE.path(null),
                        true)
                .add(
                        "casework.referral.today.answered",
                        referrals.count(user, ReferralFilter.ANSWERED, today),
                        ReferralFilter.ANSWERED.path(null),
                        false)
                .card("casework.referrals", ReferralLinks.ALL);
    }
}
