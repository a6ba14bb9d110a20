package opora.casework.roadmap;

import static opora.casework.db.Tables.PLAN;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.List;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.Tally;
import opora.platform.shell.Today;
import org.springframework.context.MessageSource;
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
        var mine = waiting.mine(user);
        var tally = new Tally(messages)
                .add("casework.plan.today.overdue", waiting.count(user, mine.and(PlanWaiting.late(today))), MINE, true)
                .add(
                        "casework.plan.today.due",
                        waiting.count(user, mine.and(PlanWaiting.dueIn(today, DAYS_AHEAD))),
                        MINE,
                        false);
        if (policy.allows(user, PlanPermissions.APPROVE, FieldClass.SENSITIVE)) {
            tally.add(
                    "casework.plan.today.submitted",
                    waiting.versions(user, PlanState.SUBMITTED, noCondition()).size(),
                    PATH,
                    false);
        }
        var own = PLAN.CREATED_BY.eq(user.accountId()).or(PLAN.SUBMITTED_BY.eq(user.accountId()));
        return tally.add(
                        "casework.plan.today.returned",
                        waiting.versions(user, PlanState.RETURNED, own).size(),
                        PATH,
                        true)
                .card("casework.plans", PATH);
    }
}
