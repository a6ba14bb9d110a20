package opora.exchange.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import opora.exchange.sheets.Row;
import opora.learning.EntryBook;
import opora.learning.EntryDraft;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;

/** The rows of a register of the methodical work. They refer to employees only, and the entry itself tells what cannot be true of it. */
abstract class LearningWork<D extends EntryDraft> implements SheetWork {

    /** Stands for an employee of the same workbook who has no id before being taken. */
    private static final long BY_ROW = 0x726f77L;

    private final EntryBook<D, ?> book;

    LearningWork(EntryBook<D, ?> book) {
        this.book = book;
    }

    /** The entry a row speaks of; an employee who is not found becomes a problem of the row. */
    abstract D draft(Row row, World world);

    @Override
    public String sheet() {
        return book.register().code();
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        if (row.isGood()) {
            var draft = draft(row, world);
            if (row.isGood()) {
                mustMakeSense(draft, row, world);
            }
        }
        return null;
    }

    private static void mustMakeSense(EntryDraft draft, Row row, World world) {
        try {
            draft.mustMakeSense(world.today);
        } catch (Refused refused) {
            row.refuse(column(row, refused), refused.getMessage(), refused.arguments());
        }
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        return book.addAll(rows.stream().map(row -> draft(row, world)).toList(), change).stream()
                .map(Made::of)
                .toList();
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        book.withdraw(records, change);
    }

    /** The employee of a column, at work on the day of the row. */
    static @Nullable UUID employee(Row row, String column, String day, World world) {
        var found = Find.employee(row, column, world);
        Find.mustWork(row, column, found, row.date(day));
        return idOf(found);
    }

    /** Whoever is not among the employees has come from elsewhere. */
    static boolean isOutsider(Row row, String column, World world) {
        return row.has(column) && world.employees(row.text(column)).isEmpty();
    }

    static @Nullable UUID leader(Row row, World world) {
        return isOutsider(row, "leader", world) ? null : employee(row, "leader", "on", world);
    }

    static String outsideLeader(Row row, World world) {
        return isOutsider(row, "leader", world) ? row.text("leader") : "";
    }

    static Set<UUID> participants(Row row, World world) {
        var day = row.date("on");
        var participants = new LinkedHashSet<UUID>();
        for (var written : row.list("participants")) {
            var found = world.employees(written);
            if (found.size() != 1) {
                row.refuse(
                        "participants",
                        found.isEmpty() ? "exchange.row.employee-unknown" : "exchange.row.employee-ambiguous",
                        written);
            } else if (found.getFirst().isBroken()) {
                var broken = found.getFirst();
                row.refuse("participants", "exchange.row.depends", broken.row(), broken.sheet());
            } else if (day != null && !found.getFirst().worksOn(day)) {
                row.refuse("participants", "learning.refused.not-at-work", written, RussianDate.format(day));
            } else {
                participants.add(idOf(found.getFirst()));
            }
        }
        return participants;
    }

    static String choice(Row row, String column, String blank) {
        return row.has(column) ? row.text(column) : blank;
    }

    private static @Nullable UUID idOf(@Nullable EmployeeRef employee) {
        if (employee == null) {
            return null;
        }
        return employee.isTaken() ? employee.id() : new UUID(BY_ROW, employee.row());
    }

    /** «startedOn» of a form is «started_on» of the sheet; what the sheet does not have is a problem of the whole row. */
    private static String column(Row row, Refused refused) {
        var field = refused.field() == null ? "" : refused.field();
        var code = field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return row.sheet().columns().stream().anyMatch(column -> column.code().equals(code)) ? code : "";
    }
}
