package opora.casework.conference;

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

/** What earlier conferences decided and nobody has done in time. */
@Component
class DecisionsAgenda implements AgendaSource {

    private static final int ORDER = 10;

    private final DecisionSelect decisions;
    private final MessageSource messages;

    DecisionsAgenda(DecisionSelect decisions, MessageSource messages) {
        this.decisions = decisions;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<AgendaItem> items(User user, Collection<UUID> familyIds, LocalDate since, LocalDate today) {
        return familyIds.stream()
                .flatMap(family -> decisions.openOfFamily(user, family).stream())
                .filter(line -> line.overdue(today))
                .map(line -> new AgendaItem(
                        line.familyId(), "casework.agenda.decision", text(line), line.dueOn(), line.path()))
                .toList();
    }

    private String text(DecisionLine line) {
        return messages.getMessage(
                "casework.agenda.decision.text",
                new Object[] {line.minutes(), RussianDate.format(line.dueOn())},
                LocaleContextHolder.getLocale());
    }
}
