package opora.casework.referrals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.casework.AgendaSource;
import opora.platform.access.User;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Referrals other agencies owe an answer to: the conference is where they are asked. */
@Component
class OverdueReferrals implements AgendaSource {

    private static final int ORDER = 40;

    private final ReferralSelect referrals;
    private final MessageSource messages;

    OverdueReferrals(ReferralSelect referrals, MessageSource messages) {
        this.referrals = referrals;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<AgendaItem> items(User user, Collection<UUID> familyIds, LocalDate since, LocalDate today) {
        return referrals.overdue(user, familyIds, today).stream()
                .map(line -> new AgendaItem(
                        line.familyId(), "casework.agenda.referral", text(line), line.dueOn(), line.path()))
                .toList();
    }

    private String text(ReferralLine line) {
        return messages.getMessage(
                "casework.agenda.referral.text",
                new Object[] {line.number(), RussianDate.format(line.dueOn())},
                LocaleContextHolder.getLocale());
    }
}
