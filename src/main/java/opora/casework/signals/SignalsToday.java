package opora.casework.signals;

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

/** The signals that wait: late ones, those due today, those nobody checks yet. */
@Component
class SignalsToday implements Today {

    private static final int ORDER = 5;
    private static final String PATH = "/signals";

    private final SignalSelect signals;
    private final Policy policy;
    private final MessageSource messages;

    SignalsToday(SignalSelect signals, Policy policy, MessageSource messages) {
        this.signals = signals;
        this.policy = policy;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (!policy.allows(user, SignalPermissions.VIEW, FieldClass.SENSITIVE)) {
            return List.of();
        }
        var counts = signals.counts(user, today);
        var lines = new ArrayList<Line>();
        add(lines, counts.overdue(), "casework.signal.today.overdue", PATH + "?overdue=true", true);
        add(lines, counts.dueToday(), "casework.signal.today.due", PATH + "?due=true", true);
        add(lines, counts.received(), "casework.signal.today.received", PATH + "?which=RECEIVED", false);
        add(lines, counts.mine(), "casework.signal.today.mine", PATH + "?which=CHECKING&mine=true", false);
        return lines.isEmpty() ? List.of() : List.of(new Card("casework.signals", lines, PATH));
    }

    private void add(List<Line> lines, int number, String key, String path, boolean urgent) {
        if (number > 0) {
            lines.add(new Line(
                    messages.getMessage(key, null, LocaleContextHolder.getLocale()),
                    String.valueOf(number),
                    path,
                    urgent));
        }
    }
}
