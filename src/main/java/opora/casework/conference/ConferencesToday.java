package opora.casework.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
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
        var lines = new ArrayList<Line>();
        add(lines, DecisionFilter.OVERDUE, "casework.conference.today.overdue", true, user, today);
        add(lines, DecisionFilter.MINE, "casework.conference.today.mine", false, user, today);
        for (var each : conferences.planned(user, today.plusDays(DAYS_AHEAD))) {
            boolean late = each.overdue(today);
            var title =
                    t(late ? "casework.conference.today.unsaid" : each.kind().titleKey());
            lines.add(new Line(title, RussianDate.format(each.plannedOn()), each.path(), late));
        }
        return lines.isEmpty() ? List.of() : List.of(new Card("casework.conferences", lines, ConferenceLinks.ALL));
    }

    private void add(List<Line> lines, DecisionFilter filter, String key, boolean urgent, User user, LocalDate today) {
        int number = decisions.count(user, filter, today);
        if (number > 0) {
            lines.add(new Line(t(key), String.valueOf(number), filter.path(null), urgent));
        }
    }

    private String t(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
