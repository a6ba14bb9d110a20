package opora.casework.diagnosis;

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

/** A family at high risk is talked about until the risk is lower. Nothing is said of where the risk comes from. */
@Component
class RiskAgenda implements AgendaSource {

    private static final int ORDER = 20;

    private final RiskStore risks;
    private final MessageSource messages;

    RiskAgenda(RiskStore risks, MessageSource messages) {
        this.risks = risks;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<AgendaItem> items(User user, Collection<UUID> familyIds, LocalDate since, LocalDate today) {
        return risks.of(user, familyIds).stream()
                .map(each -> new AgendaItem(
                        each.familyId(), "diagnosis.agenda.risk", text(each.on()), each.on(), each.path()))
                .toList();
    }

    private String text(LocalDate on) {
        return messages.getMessage(
                "diagnosis.agenda.high", new Object[] {RussianDate.format(on)}, LocaleContextHolder.getLocale());
    }
}
