package opora.casework.roadmap;

import static opora.casework.views.Tables.PLAN_MEASURE_PROGRESS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.casework.AgendaSource;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Late measures of road maps are for a conference to talk about: how many, not which. */
@Component
class LateMeasures implements AgendaSource {

    private static final int ORDER = 30;

    private final DSLContext db;
    private final MessageSource messages;

    LateMeasures(DSLContext db, MessageSource messages) {
        this.db = db;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<AgendaItem> items(User user, Collection<UUID> familyIds, LocalDate since, LocalDate today) {
        return db.select(PLAN_MEASURE_PROGRESS.FAMILY_ID, count(), min(PLAN_MEASURE_PROGRESS.DUE_ON))
                .from(PLAN_MEASURE_PROGRESS)
                .where(
                        PLAN_MEASURE_PROGRESS.INSTITUTION_ID.eq(user.institutionId()),
                        PLAN_MEASURE_PROGRESS.FAMILY_ID.eq(any(familyIds.toArray(UUID[]::new))),
                        PLAN_MEASURE_PROGRESS.PLAN_STATE.eq(PlanState.APPROVED.code()),
                        PLAN_MEASURE_PROGRESS.DONE_ON.isNull(),
                        PLAN_MEASURE_PROGRESS.DUE_ON.lt(today))
                .groupBy(PLAN_MEASURE_PROGRESS.FAMILY_ID)
                .fetch(row -> new AgendaItem(
                        row.value1(),
                        "casework.plan.agenda",
                        messages.getMessage(
                                "casework.plan.overdue.count",
                                new Object[] {row.value2()},
                                LocaleContextHolder.getLocale()),
                        row.value3(),
                        Plan.path(row.value1())));
    }
}
