package opora.casework.roadmap;

import static opora.casework.db.Tables.PLAN;
import static org.jooq.impl.DSL.noCondition;

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

/** Measures that are late or due for whoever must act, versions that wait for whoever approves, and those given back. */
@Component
class PlansToday implements Today {

    private static final int ORDER = 7;
    private static final int DAYS_AHEAD = 7;
    private static final String PATH = "/plans";
    private static final String MINE = PATH + "?mine=true";

    private final PlanWaiting waiting;
    private final Policy policy;
    private final MessageSource messages;

    PlansToday(PlanWaiting waiting, Policy policy, MessageSource messages) {
        this.waiting = waiting;
        this.policy = policy;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (!policy.allows(user, PlanPermissions.VIEW, FieldClass.SENSITIVE)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        var mine = waiting.mine(user);
        add(lines, waiting.count(user, mine.and(PlanWaiting.late(today))), "casework.plan.today.overdue", MINE, true);
        add(
                lines,
                waiting.count(user, mine.and(PlanWaiting.dueIn(today, DAYS_AHEAD))),
                "casework.plan.today.due",
                MINE,
                false);
        if (policy.allows(user, PlanPermissions.APPROVE, FieldClass.SENSITIVE)) {
            add(
                    lines,
                    waiting.versions(user, PlanState.SUBMITTED, noCondition()).size(),
                    "casework.plan.today.submitted",
                    PATH,
                    false);
        }
        var own = PLAN.CREATED_BY.eq(user.accountId()).or(PLAN.SUBMITTED_BY.eq(user.accountId()));
        add(lines, waiting.versions(user, PlanState.RETURNED, own).size(), "casework.plan.today.returned", PATH, true);
        return lines.isEmpty() ? List.of() : List.of(new Card("casework.plans", lines, PATH));
    }

    private void add(List<Line> lines, int number, String key, String path, boolean urgent) {
        if (number > 0) {
            var text = messages.getMessage(key, null, LocaleContextHolder.getLocale());
            lines.add(new Line(text, String.valueOf(number), path, urgent));
        }
    }
}
