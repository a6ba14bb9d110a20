package opora.casework.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.casework.CaseworkBlock;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.shell.Block;
import opora.platform.shell.Block.Action;
import opora.platform.shell.Block.Row;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The road map on the page «Сопровождение»: how much of it is done, what is late, what is being written. */
@Component
class PlanBlock implements CaseworkBlock {

    private static final int ORDER = 30;

    private final Families families;
    private final PlanSelect plans;
    private final MessageSource messages;

    PlanBlock(Families families, PlanSelect plans, MessageSource messages) {
        this.families = families;
        this.plans = plans;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Block> block(User user, UUID familyId, UUID caseId, LocalDate today) {
        if (families.allowed(PlanPermissions.VIEW, List.of(familyId), user).isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        plans.current(user.institutionId(), familyId).ifPresent(plan -> {
            var done = t("casework.plan.progress.of", plan.done(), plan.total());
            rows.add(new Row(t("casework.plan.progress"), done, plan.path(), false));
            if (!plan.overdue(today).isEmpty()) {
                rows.add(late(plan, today));
            }
        });
        plans.open(user.institutionId(), familyId)
                .ifPresent(plan -> rows.add(new Row(
                        t("casework.plan.version", plan.number()),
                        t(plan.state().titleKey()),
                        plan.path() + "/draft",
                        plan.state() == PlanState.RETURNED)));
        var open = new Action("casework.plan.open", Plan.path(familyId));
        return Optional.of(new Block("casework.plan", rows, List.of(open), "casework.plan.none"));
    }

    private Row late(Plan plan, LocalDate today) {
        var late = plan.overdue(today);
        var since = late.stream()
                .map(Measure::dueOn)
                .min(LocalDate::compareTo)
                .map(RussianDate::format)
                .orElse("");
        return new Row(
                t("casework.plan.overdue.count", late.size()),
                t("casework.plan.overdue.since", since),
                plan.path(),
                true);
    }

    private String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
