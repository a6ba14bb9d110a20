package opora.casework.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Families offered to the user, and what became of those the user has offered. */
@Component
class HandoversToday implements Today {

    private static final int ORDER = 8;
    private static final int DAYS_TOLD = 7;

    /** After so many days an offer is late: the family waits with it. */
    private static final int DAYS_TO_ANSWER = 3;

    private final HandoverStore handovers;
    private final Policy policy;
    private final MessageSource messages;

    HandoversToday(HandoverStore handovers, Policy policy, MessageSource messages) {
        this.handovers = handovers;
        this.policy = policy;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (user.employees().isEmpty() || !policy.allows(user, HandoverPermissions.ANSWER)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        for (var each : handovers.to(user)) {
            var from = each.from() == null ? "" : each.from();
            lines.add(new Line(
                    named(each),
                    text("casework.handover.today.to", from, RussianDate.format(each.offeredOn())),
                    HandoversController.PATH,
                    each.offeredOn().isBefore(today.minusDays(DAYS_TO_ANSWER))));
        }
        for (var each : handovers.from(user, today.minusDays(DAYS_TOLD))) {
            if (each.state() == HandoverState.DECLINED) {
                lines.add(new Line(
                        named(each),
                        text("casework.handover.today.declined", each.to()),
                        HandoversController.PATH,
                        false));
            }
        }
        return Today.card("casework.handovers", lines, HandoversController.PATH);
    }

    private static String named(Handover each) {
        return each.family() + " " + each.number();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
