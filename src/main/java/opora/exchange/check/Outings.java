package opora.exchange.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import opora.exchange.sheets.Row;
import opora.outreach.OutreachStatus;
import org.jspecify.annotations.Nullable;

/** What the sheets of trips and of meetings have in common. */
final class Outings {

    private static final int FIRST_YEAR = 1990;
    private static final int YEARS_AHEAD = 2;
    private static final int LONGEST_NUMBER = 40;

    private Outings() {}

    /** An empty cell means that it took place: that is what an office writes down. */
    static OutreachStatus status(Row row) {
        return row.has("status") ? OutreachStatus.of(row.text("status")) : OutreachStatus.HELD;
    }

    static void checkDay(Row row, World world) {
        var on = row.date("on");
        if (on == null) {
            return;
        }
        if (on.getYear() < FIRST_YEAR || on.isAfter(world.today.plusYears(YEARS_AHEAD))) {
            row.refuse("on", "exchange.cell.year", String.valueOf(on.getYear()));
        } else if (status(row) == OutreachStatus.HELD) {
            Find.mustHavePassed(row, world, "on");
        }
    }

    static void checkNumber(Row row, World world) {
        var on = row.date("on");
        if (on == null || !row.has("number")) {
            return;
        }
        mustNotExceed(row, "number", LONGEST_NUMBER);
        var key = Keys.numbered(row.sheet().code(), on, row.text("number"));
        Find.mustBeFirst(row, world, "number", key);
        if (world.numbers.contains(key)) {
            row.refuse("number", "exchange.row.number-taken", row.text("number"), String.valueOf(on.getYear()));
        }
    }

    static void mustNotExceed(Row row, String column, int longest) {
        if (row.text(column).length() > longest) {
            row.refuse(column, "exchange.cell.long", longest);
        }
    }

    static List<EmployeeRef> employees(Row row, String column, World world) {
        var on = row.date("on");
        var found = each(row, column, written -> Find.employee(row, column, written, world));
        found.forEach(employee -> Find.mustWork(row, column, employee, on));
        return found;
    }

    static List<Ref> agencies(Row row, World world) {
        return each(row, "agencies", written -> Find.partner(row, "agencies", written, world));
    }

    static List<FamilyRef> families(Row row, String column, World world) {
        return each(row, column, written -> Find.family(row, column, written, world));
    }

    /** What a column lists, found; the same thing twice is refused. */
    static <R extends Ref> List<R> each(Row row, String column, Function<String, @Nullable R> find) {
        var found = new ArrayList<R>();
        var spellings = new HashSet<String>();
        boolean twice = false;
        for (var written : row.list(column)) {
            var one = find.apply(written);
            if (one != null) {
                twice |= found.contains(one) | !spellings.add(Keys.of(written));
                found.add(one);
            }
        }
        if (twice) {
            row.refuse(column, "exchange.row.listed-twice");
        }
        return found;
    }

    static LocalDate day(Row row) {
        return Objects.requireNonNull(row.date("on"));
    }

    static <R extends Ref> List<UUID> ids(List<R> refs) {
        return refs.stream().map(Ref::id).toList();
    }
}
