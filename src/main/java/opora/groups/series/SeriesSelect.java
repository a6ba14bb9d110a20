package opora.groups.series;

import static opora.groups.db.Tables.PARTICIPANT;
import static opora.groups.db.Tables.SERIES;
import static opora.groups.db.Tables.SESSION;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectCount;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.groups.Audience;
import opora.groups.EventKind;
import opora.groups.LeisureForm;
import opora.groups.SessionStatus;
import opora.groups.TrainingPurpose;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
public class SeriesSelect {

    private static final Condition HELD = SESSION.INSTITUTION_ID
            .eq(SERIES.INSTITUTION_ID)
            .and(SESSION.SERIES_ID.eq(SERIES.ID))
            .and(SESSION.STATUS.eq(SessionStatus.HELD.code()))
            .and(SESSION.VOIDED_AT.isNull());

    private static final Field<Integer> MEETINGS =
            field(selectCount().from(SESSION).where(HELD)).as("meetings");
    private static final Field<LocalDate> LAST =
            field(DSL.select(max(SESSION.HELD_ON)).from(SESSION).where(HELD)).as("last_held");

    private final DSLContext db;

    SeriesSelect(DSLContext db) {
        this.db = db;
    }

    List<SeriesRow> all(UUID institution, LocalDate today) {
        return rows(SERIES.INSTITUTION_ID.eq(institution), today);
    }

    public Optional<SeriesRow> find(UUID institution, UUID id, LocalDate today) {
        return rows(SERIES.INSTITUTION_ID.eq(institution).and(SERIES.ID.eq(id)), today).stream()
                .findFirst();
    }

    private List<SeriesRow> rows(Condition condition, LocalDate today) {
        Field<Integer> people = field(selectCount()
                        .from(PARTICIPANT)
                        .where(
                                PARTICIPANT.INSTITUTION_ID.eq(SERIES.INSTITUTION_ID),
                                PARTICIPANT.SERIES_ID.eq(SERIES.ID),
                                PARTICIPANT.JOINED_ON.le(today),
                                PARTICIPANT.LEFT_ON.isNull().or(PARTICIPANT.LEFT_ON.ge(today))))
                .as("people");
        return db.select(SERIES.fields())
                .select(EMPLOYEE_CARD.SHORT_NAME, people, MEETINGS, LAST)
                .from(SERIES)
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(SERIES.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(SERIES.LEADER_ID))
                .where(condition)
                .orderBy(SERIES.ACTIVE.desc(), SERIES.NAME_KEY)
                .fetch(row -> read(row, people));
    }

    private static SeriesRow read(Record row, Field<Integer> people) {
        var weekday = row.get(SERIES.WEEKDAY);
        return new SeriesRow(
                row.get(SERIES.ID),
                row.get(SERIES.NAME),
                EventKind.of(row.get(SERIES.KIND)).orElseThrow(),
                LeisureForm.of(row.get(SERIES.SUBTYPE)).orElse(null),
                Audience.of(row.get(SERIES.AUDIENCE)).orElseThrow(),
                Arrays.stream(row.get(SERIES.PURPOSES))
                        .flatMap(code -> TrainingPurpose.of(code).stream())
                        .toList(),
                row.get(SERIES.LEADER_ID),
                row.get(EMPLOYEE_CARD.SHORT_NAME),
                weekday == null ? null : DayOfWeek.of(weekday),
                row.get(SERIES.STARTS_AT),
                row.get(SERIES.PLACE),
                row.get(SERIES.MINUTES),
                row.get(SERIES.ACTIVE),
                row.get(people),
                row.get(MEETINGS),
                row.get(LAST));
    }
}
