package opora.institution.substitution;

import java.time.LocalDate;
import java.util.List;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Whose work a person does today, and who does theirs. */
@Component
class SubstitutionsToday implements Today {

    private final SubstitutionStore store;
    private final MessageSource messages;

    SubstitutionsToday(SubstitutionStore store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        var employee = user.employeeId();
        if (employee == null) {
            return List.of();
        }
        var lines = store.of(user.institutionId(), employee, today).stream()
                .map(each -> new Line(text(each), until(each), "/staff/substitutions", false))
                .toList();
        return Today.card("institution.substitutions.title", lines, null);
    }

    private String text(SubstitutionLine line) {
        return messages.getMessage(
                "institution.substitution.line",
                new Object[] {line.substitute(), line.absent()},
                LocaleContextHolder.getLocale());
    }

    private String until(SubstitutionLine line) {
        return messages.getMessage(
                "institution.substitution.until",
                new Object[] {RussianDate.format(line.endsOn())},
                LocaleContextHolder.getLocale());
    }
}
