package opora.casework.signals;

import java.time.LocalDate;
import java.util.List;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.Tally;
import opora.platform.shell.Today;
import org.springframework.context.MessageSource;
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
        return new Tally(messages)
                .add("casework.signal.today.overdue", counts.overdue(), PATH + "?overdue=true", true)
                .add("casework.signal.today.due", counts.dueToday(), PATH + "?due=true", true)
                .add("casework.signal.today.received", counts.received(), PATH + "?which=RECEIVED", false)
                .add("casework.signal.today.mine", counts.mine(), PATH + "?which=CHECKING&mine=true", false)
                .card("casework.signals", PATH);
    }
}
