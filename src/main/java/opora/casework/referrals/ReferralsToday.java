package opora.casework.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.Today;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
        var lines = new ArrayList<Line>();
        add(lines, ReferralFilter.OVERDUE, "casework.referral.today.overdue", user, today, true);
        add(lines, ReferralFilter.ANSWERED, "casework.referral.today.answered", user, today, false);
        return lines.isEmpty() ? List.of() : List.of(new Card("casework.referrals", lines, ReferralLinks.ALL));
    }

    private void add(List<Line> lines, ReferralFilter filter, String key, User user, LocalDate today, boolean urgent) {
        int number = referrals.count(user, filter, today);
        if (number > 0) {
            lines.add(new Line(
                    messages.getMessage(key, null, LocaleContextHolder.getLocale()),
                    String.valueOf(number),
                    filter.path(null),
                    urgent));
        }
    }
}
