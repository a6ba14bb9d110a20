package opora.outreach;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Numbers of one journal, trips or meetings. They run through a year; an office that has its own keeps them. */
final class Numbers {

    private static final int LONGEST = 40;

    private final DSLContext db;
    private final UUID institution;
    private final Table<?> table;
    private final Field<UUID> institutionId;
    private final Field<String> number;
    private final Field<LocalDate> day;
    private final Map<Integer, Integer> last = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /** The lock is held to the end of the transaction: the next of the journal waits for its number. */
    Numbers(
            DSLContext db,
            UUID institution,
            Table<?> table,
            Field<UUID> institutionId,
            Field<String> number,
            Field<LocalDate> day) {
        this.db = db;
        this.institution = institution;
        this.table = table;
        this.institutionId = institutionId;
        this.number = number;
        this.day = day;
        db.fetch("select pg_advisory_xact_lock(hashtextextended(?, 0))", table.getName() + " number " + institution);
    }

    /** Reads at once which of the wanted numbers are taken. */
    void foresee(Collection<String> wanted) {
        db.select(number, day)
                .from(table)
                .where(
                        institutionId.eq(institution),
                        number.eq(any(
                                wanted.stream().map(String::strip).distinct().toArray(String[]::new))))
                .forEach(row -> used.add(key(row.value1(), row.value2())));
    }

    String give(@Nullable String wanted, LocalDate on) {
        if (wanted == null) {
            return next(on);
        }
        var given = wanted.strip();
        if (given.isEmpty() || given.length() > LONGEST) {
            throw new Refused("outreach.refused.number", LONGEST).on("number");
        }
        if (!used.add(key(given, on))) {
            throw new Refused("outreach.refused.number-taken", given, String.valueOf(on.getYear())).on("number");
        }
        return given;
    }

    private String next(LocalDate on) {
        return String.valueOf(last.compute(
                on.getYear(), (year, known) -> Objects.requireNonNullElseGet(known, () -> lastOf(on.getYear())) + 1));
    }

    private int lastOf(int year) {
        var numbers = List.of(
                institutionId.eq(institution), extract(day, DatePart.YEAR).eq(year), number.likeRegex("^[0-9]{1,8}$"));
        var highest = db.select(max(number.cast(Integer.class)))
                .from(table)
                .where(numbers)
                .fetchOne(0, Integer.class);
        return Objects.requireNonNullElse(highest, 0);
    }

    private static String key(String number, LocalDate on) {
        return on.getYear() + " " + number;
    }
}
