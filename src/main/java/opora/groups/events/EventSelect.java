package opora.groups.events;

import static opora.groups.db.Tables.ATTENDANCE;
import static opora.groups.db.Tables.SERIES;
import static opora.groups.db.Tables.SESSION;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.groups.Audience;
import opora.groups.EventKind;
import opora.groups.LeisureForm;
import opora.groups.SessionStatus;
import opora.services.Channel;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Component;

/** The rows of the journal of events: how they are read and what narrows them. */
@Component
class EventSelect {

    private static final Field<Integer> VISITS = field(selectCount()
                    .from(ATTENDANCE)
                    .where(
                            ATTENDANCE.INSTITUTION_ID.eq(SESSION.INSTITUTION_ID),
                            ATTENDANCE.SESSION_ID.eq(SESSION.ID),
                            ATTENDANCE.PRESENT.isTrue(),
                            ATTENDANCE.VOIDED_AT.isNull()))
            .as("visits");

    private final DSLContext db;

    EventSelect(DSLContext db) {
        this.db = db;
    }

    SelectJoinStep<?> select(List<SelectField<?>> more) {
        return db.select(
                        SESSION.ID,
                        SESSION.HELD_ON,
                        SESSION.LAST_ON,
                        SESSION.STARTS_AT,
                        SESSION.KIND,
                        SESSION.SUBTYPE,
                        SESSION.AUDIENCE,
                        SESSION.TITLE,
                        SESSION.SERIES_ID,
                        SERIES.NAME,
                        SESSION.CHANNEL,
                        EMPLOYEE_CARD.SHORT_NAME,
                        SESSION.STATUS,
                        SESSION.MARKED_AT,
                        SESSION.VOIDED_AT,
                        SESSION.CHILDREN,
                        SESSION.ADULTS,
                        VISITS)
                .select(more)
                .from(SESSION)
                .join(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(SESSION.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(SESSION.LEADER_ID))
                .leftJoin(SERIES)
                .on(SERIES.INSTITUTION_ID.eq(SESSION.INSTITUTION_ID), SERIES.ID.eq(SESSION.SERIES_ID));
    }

    static List<Condition> conditions(UUID institution, EventFilter filter) {
        var conditions = new ArrayList<Condition>();
        conditions.add(SESSION.INSTITUTION_ID.eq(institution));
        conditions.add(filter.onlyVoided() ? SESSION.VOIDED_AT.isNotNull() : SESSION.VOIDED_AT.isNull());
        if (filter.month() != null) {
            conditions.add(SESSION.HELD_ON.between(
                    filter.month().atDay(1), filter.month().atEndOfMonth()));
        }
        if (filter.from() != null) {
            conditions.add(SESSION.HELD_ON.ge(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add(SESSION.HELD_ON.le(filter.to()));
        }
        if (filter.kind() != null) {
            conditions.add(SESSION.KIND.eq(filter.kind().code()));
        }
        if (filter.status() != null) {
            conditions.add(SESSION.STATUS.eq(filter.status().code()));
        }
        if (filter.leader() != null) {
            conditions.add(SESSION.LEADER_ID.eq(filter.leader()));
        }
        if (filter.series() != null) {
            conditions.add(SESSION.SERIES_ID.eq(filter.series()));
        }
        return conditions;
    }

    static EventRow read(Record row) {
        return new EventRow(
                row.get(SESSION.ID),
                row.get(SESSION.HELD_ON),
                row.get(SESSION.LAST_ON),
                row.get(SESSION.STARTS_AT),
                EventKind.of(row.get(SESSION.KIND)).orElseThrow(),
                LeisureForm.of(row.get(SESSION.SUBTYPE)).orElse(null),
                Audience.of(row.get(SESSION.AUDIENCE)).orElseThrow(),
                row.get(SESSION.TITLE),
                row.get(SESSION.SERIES_ID),
                row.get(SERIES.NAME),
                Channel.of(row.get(SESSION.CHANNEL)).orElseThrow(),
                row.get(EMPLOYEE_CARD.SHORT_NAME),
                SessionStatus.of(row.get(SESSION.STATUS)).orElseThrow(),
                row.get(SESSION.MARKED_AT) != null,
                row.get(SESSION.VOIDED_AT) != null,
                row.get(VISITS),
                row.get(SESSION.CHILDREN) + row.get(SESSION.ADULTS));
    }
}
