package opora.casework.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.casework.CaseworkBlock;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was told about the family, the newest first (CAS-05). */
@Component
class SignalsBlock implements CaseworkBlock {

    private static final int ORDER = 70;

    private final RelatedSignals signals;
    private final Policy policy;
    private final MessageSource messages;

    SignalsBlock(RelatedSignals signals, Policy policy, MessageSource messages) {
        this.signals = signals;
        this.policy = policy;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, UUID familyId, UUID caseId, LocalDate today) {
        if (!policy.allows(user, SignalPermissions.VIEW, FieldClass.SENSITIVE)) {
            return Optional.empty();
        }
        var rows =
                signals.ofFamily(user, familyId, today).stream().map(this::row).toList();
        var actions = policy.allows(user, SignalPermissions.RECORD)
                ? List.of(new Action("casework.signal.new", "/signals/new?familyId=" + familyId))
                : List.<Action>of();
        return Optional.of(new Block("casework.signals", rows, actions, "casework.signal.none-of-family"));
    }

    private Row row(RelatedSignals.OfFamily each) {
        var signal = each.signal();
        return new Row(
                text("casework.signal.of", signal.number(), RussianDate.format(signal.receivedOn())),
                text(each.urgency().titleKey()) + ", " + text(signal.state().titleKey()),
                signal.path(),
                each.overdue());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
