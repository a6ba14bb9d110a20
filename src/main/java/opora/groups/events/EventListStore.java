package opora.groups.events;

import static opora.groups.db.Tables.ATTENDANCE;
import static opora.groups.db.Tables.SESSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import opora.groups.SessionStatus;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class EventListStore {

    private final DSLContext db;
    private final EventSelect events;

    EventListStore(DSLContext db, EventSelect events) {
        this.db = db;
        this.events = events;
    }

    Slice<EventRow> page(UUID institution, EventFilter filter, @Nullable DayKey after) {
        var rows = events.select(List.of())
                .where(EventSelect.conditions(institution, filter))
                .and(
                        after == null
                                ? noCondition()
                                : row(SESSION.HELD_ON, SESSION.ID).lt(after.on(), after.id()))
                .orderBy(SESSION.HELD_ON.desc(), SESSION.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(EventSelect::read);
        return Slice.of(rows, last -> new DayKey(last.on(), last.id()).toString());
    }

    /** Of all the filter lets through, not of this slice alone. Heads and visits are counted apart: a join would repeat the heads. */
    EventTotal total(UUID institution, EventFilter filter) {
        var conditions = EventSelect.conditions(institution, filter);
        conditions.add(SESSION.STATUS.eq(SessionStatus.HELD.code()));
        var held = db.select(
                        count(),
                        coalesce(sum(SESSION.CHILDREN), BigDecimal.ZERO),
                        coalesce(sum(SESSION.ADULTS), BigDecimal.ZERO))
                .from(SESSION)
                .where(conditions)
                .fetchSingle();
        var came = db.select(count(), countDistinct(ATTENDANCE.PERSON_ID))
                .from(SESSION)
                .join(ATTENDANCE)
                .on(ATTENDANCE.INSTITUTION_ID.eq(SESSION.INSTITUTION_ID), ATTENDANCE.SESSION_ID.eq(SESSION.ID))
                .where(conditions)
                .and(ATTENDANCE.PRESENT.isTrue())
                .and(ATTENDANCE.VOIDED_AT.isNull())
                .fetchSingle();
        return new EventTotal(
                held.value1(),
                came.value1(),
                came.value2(),
                held.value2().longValue(),
                held.value3().longValue());
    }
}
