package opora.platform.secrets;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** A sealed column as it is walked through, in the order of its key, whatever table it stands in. */
class SealedColumn {

    private static final Field<UUID> INSTITUTION = field(name("institution_id"), SQLDataType.UUID);

    private final DSLContext db;
    private final Sealed field;
    private final boolean json;
    private final boolean ofInstitution;
    private final List<Field<UUID>> row;

    SealedColumn(DSLContext db, Sealed field) {
        this.db = db;
        this.field = field;
        this.json = "jsonb".equals(typeOf(field.column()));
        this.ofInstitution = typeOf(INSTITUTION.getName()) != null;
        this.row = field.row().stream()
                .map(each -> field(name(each), SQLDataType.UUID))
                .toList();
    }

    private @Nullable Object typeOf(String column) {
        return db.fetchValue(
                "select data_type::text from information_schema.columns "
                        + "where table_schema = {0} and table_name = {1} and column_name = {2}",
                val(field.schema()), val(field.table()), val(column));
    }

    /**
     * @param key the institution, where there is one, and what names the row
     * @param row what names the row in its table: bound to the text
     * @param stored the text as it stands in the column
     */
    record Stored(List<UUID> key, String row, String stored) {

        /** Where to go on behind this row. */
        String place() {
            return joined(key);
        }
    }

    /** The next texts that do not begin so: of millions of rows only those with something to do are read out. */
    List<Stored> after(@Nullable String place, String beginning, int most) {
        return db.select(key())
                .select(text())
                .from(table())
                .where(
                        isWithout(beginning),
                        place == null ? noCondition() : DSL.row(key()).gt(DSL.row(values(place))))
                .orderBy(key())
                .limit(most)
                .fetch(this::stored);
    }

    /** How many texts are not sealed, or with another key. */
    int without(String beginning) {
        return db.fetchCount(table(), isWithout(beginning));
    }

    private Condition isWithout(String beginning) {
        return text().ne("")
                .and(text().ne("[]"))
                .and(text().startsWith(beginning).not());
    }

    /** Puts the sealed text in the place of the stored one, unless somebody has written another one meanwhile. */
    Query replace(Stored row, String sealed, @Nullable String token) {
        var set = db.update(table())
                .set(field(name(field.column())), json ? val(JSONB.valueOf("\"" + sealed + "\"")) : val(sealed));
        var index = field.index();
        if (index != null) {
            set = set.set(field(name(index.column())), val(token));
        }
        return set.where(is(row), text().eq(row.stored()));
    }

    private Condition is(Stored row) {
        var fields = key();
        var conditions = new ArrayList<Condition>();
        for (int i = 0; i < fields.size(); i++) {
            conditions.add(fields.get(i).eq(row.key().get(i)));
        }
        return DSL.and(conditions);
    }

    private Stored stored(Record record) {
        var text = record.get(key().size(), String.class);
        return new Stored(
                key().stream().map(record::get).toList(),
                joined(row.stream().map(record::get).toList()),
                text == null ? "" : text);
    }

    private List<Field<UUID>> key() {
        return Stream.concat(ofInstitution ? Stream.of(INSTITUTION) : Stream.empty(), row.stream())
                .toList();
    }

    private Field<String> text() {
        var column = field(name(field.column()));
        if (!json) {
            return column.cast(SQLDataType.CLOB);
        }
        return when(
                        field("jsonb_typeof({0})", String.class, column).eq("string"),
                        field("{0} #>> '{}'", String.class, column))
                .otherwise(column.cast(SQLDataType.CLOB));
    }

    private static String joined(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining("+"));
    }

    private static List<UUID> values(String place) {
        return Arrays.stream(place.split("\\+")).map(UUID::fromString).toList();
    }

    private Table<?> table() {
        return DSL.table(name(field.schema(), field.table()));
    }
}
