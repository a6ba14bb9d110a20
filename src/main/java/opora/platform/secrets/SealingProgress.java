package opora.platform.secrets;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** How far a column is sealed with the newest key, kept in the database: whoever goes on knows where. */
class SealingProgress {

    private static final Table<?> PROGRESS = table(name("platform", "sealing_progress"));
    private static final Field<String> FIELD = field(name("field"), SQLDataType.CLOB);
    private static final Field<String> BEGINNING = field(name("beginning"), SQLDataType.CLOB);
    private static final Field<String> PLACE = field(name("place"), SQLDataType.CLOB);
    private static final Field<Long> SEALED = field(name("sealed"), SQLDataType.BIGINT);
    private static final Field<Integer> REMAINING = field(name("remaining"), SQLDataType.INTEGER);
    private static final Field<OffsetDateTime> FINISHED_AT =
            field(name("finished_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private final DSLContext db;

    SealingProgress(DSLContext db) {
        this.db = db;
    }

    /**
     * @param beginning what the texts begin with when they are done
     * @param place the last row that was seen, or null before the first
     * @param remaining how many texts were not sealed so at the end of the last walk, or null before there was one
     */
    record Walk(
            String beginning,
            @Nullable String place,
            long sealed,
            @Nullable Integer remaining,
            @Nullable OffsetDateTime finishedAt) {

        static Walk first(String beginning) {
            return new Walk(beginning, null, 0, null, null);
        }
    }

    Walk of(Sealed column, String beginning) {
        return db.select(BEGINNING, PLACE, SEALED, REMAINING, FINISHED_AT)
                .from(PROGRESS)
                .where(FIELD.eq(column.name()))
                .fetchOptional(row -> new Walk(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()))
                .filter(walk -> walk.beginning().equals(beginning))
                .orElseGet(() -> Walk.first(beginning));
    }

    void keep(Sealed column, Walk walk) {
        db.insertInto(PROGRESS)
                .columns(FIELD, BEGINNING, PLACE, SEALED, REMAINING, FINISHED_AT)
                .values(
                        column.name(),
                        walk.beginning(),
                        walk.place(),
                        walk.sealed(),
                        walk.remaining(),
                        walk.finishedAt())
                .onConflict(FIELD)
                .doUpdate()
                .set(BEGINNING, walk.beginning())
                .set(PLACE, walk.place())
                .set(SEALED, walk.sealed())
                .set(REMAINING, walk.remaining())
                .set(FINISHED_AT, walk.finishedAt())
                .execute();
    }
}
