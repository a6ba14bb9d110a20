package opora.casework.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.platform.access.User;
import opora.platform.shell.Today;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Families at high risk, and those of them that have not been looked at for too long: gone when they are assessed anew. */
@Component
class RiskToday implements Today {

    private static final int ORDER = 6;

    private final RiskStore risks;
    private final MessageSource messages;

    RiskToday(RiskStore risks, MessageSource messages) {
        this.risks = risks;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        var high = risks.inReach(user);
        if (high.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        long due = high.stream().filter(each -> each.isDue(today)).count();
        if (due > 0) {
            lines.add(line("diagnosis.today.again", due, true));
        }
        lines.add(line("diagnosis.today.high", high.size(), false));
        return List.of(new Card("diagnosis.risks", lines, RisksController.PATH));
    }

    private Line line(String key, long number, boolean urgent) {
        var text = messages.getMessage(key, new Object[] {HighRisk.AGAIN}, LocaleContextHolder.getLocale());
        return new Line(text, Long.toString(number), RisksController.PATH, urgent);
    }
}
