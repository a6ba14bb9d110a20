package opora.casework.conference;

import java.time.LocalDate;
import java.util.List;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.Tally;
import opora.platform.shell.Today;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Conferences of the next days, those of which nobody has said that they took place, and decisions that wait. */
@Component
class ConferencesToday implements Today {

    private static final int ORDER = 8;
    private static final int DAYS_AHEAD = 7;

    private final ConferenceSelect conferences;
    private final DecisionSelect decisions;
    private final Policy policy;
    private final MessageSource messages;

    ConferencesToday(ConferenceSelect conferences, DecisionSelect decisions, Policy policy, MessageSource messages) {
        this.conferences = conferences;
        this.decisions = decisions;
        this.policy = policy;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (!policy.allows(user, ConferencePermissions.VIEW, FieldClass.SENSITIVE)) {
            return List.of();
        }
        var tally = new Tally(messages)
                .add(
                        "casework.conference.today.overdue",
                        decisions.count(user, DecisionFilter.OVERDUE, today),
                        DecisionFilter.OVERDUE.path(null),
                        true)
                .add(
                        "casework.conference.today.mine",
                        decisions.count(user, DecisionFilter.MINE, today),
                        DecisionFilter.MINE.path(null),
                        false);
        for (var each : conferences.planned(user, today.plusDays(DAYS_AHEAD))) {
            boolean late = each.overdue(today);
            var title =
                    t(late ? "casework.conference.today.unsaid" : each.kind().titleKey());
            tally.add(new Line(title, RussianDate.format(each.plannedOn()), each.path(), late));
        }
        return tally.card("casework.conferences", ConferenceLinks.ALL);
    }

    private String t(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
