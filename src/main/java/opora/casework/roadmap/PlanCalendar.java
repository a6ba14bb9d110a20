package opora.casework.roadmap;

import static org.jooq.impl.DSL.trueCondition;

import java.time.LocalDate;
import java.util.List;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.CalendarSource;
import opora.platform.text.Plural;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The terms of measures of road maps that are not done yet: those of one family and day as one. */
@Component
class PlanCalendar implements CalendarSource {

    private final PlanWaiting waiting;
    private final Policy policy;
    private final MessageSource messages;

    PlanCalendar(PlanWaiting waiting, Policy policy, MessageSource messages) {
        this.waiting = waiting;
        this.policy = policy;
        this.messages = messages;
    }

    @Override
    public List<Entry> entries(User user, Whose whose, LocalDate from, LocalDate to) {
        if (!policy.allows(user, PlanPermissions.VIEW, FieldClass.SENSITIVE)) {
            return List.of();
        }
        var which = whose == Whose.MINE ? waiting.mine(user) : trueCondition();
        return waiting.terms(user, which.and(PlanWaiting.dueBetween(from, to))).stream()
                .map(each -> new Entry(
                        "casework.calendar.plan",
                        each.dueOn(),
                        null,
                        title(each),
                        Plan.path(each.familyId()),
                        each.measures(),
                        true,
                        each.employeeId(),
                        each.employee()))
                .toList();
    }

    private String title(PlanWaiting.Term term) {
        var forms = messages.getMessage("casework.calendar.measures", null, LocaleContextHolder.getLocale());
        return "№ " + term.number() + ", " + term.measures() + "\u00a0" + Plural.of(term.measures(), forms);
    }
}
