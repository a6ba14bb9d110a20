package opora.casework.referrals;

import java.time.LocalDate;
import java.util.List;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.CalendarSource;
import org.springframework.stereotype.Component;

/** The days by which agencies should answer referrals. */
@Component
class ReferralCalendar implements CalendarSource {

    private final ReferralSelect referrals;
    private final Policy policy;

    ReferralCalendar(ReferralSelect referrals, Policy policy) {
        this.referrals = referrals;
        this.policy = policy;
    }

    @Override
    public List<Entry> entries(User user, Whose whose, LocalDate from, LocalDate to) {
        if (!policy.allows(user, ReferralPermissions.VIEW, FieldClass.SENSITIVE)) {
            return List.of();
        }
        return referrals.terms(user, whose == Whose.MINE, from, to);
    }
}
