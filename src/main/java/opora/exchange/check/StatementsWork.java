package opora.exchange.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import opora.reports.StatementDraft;
import opora.reports.Statements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers to the indicators of the yes/no kind (MON-35). */
@Component
class StatementsWork implements SheetWork {

    private static final int FIRST_YEAR = 1990;

    private final Statements statements;

    StatementsWork(Statements statements) {
        this.statements = statements;
    }

    @Override
    public String sheet() {
        return "statements";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.mustHavePassed(row, world, "on");
        var on = row.date("on");
        if (on != null && on.getYear() < FIRST_YEAR) {
            row.refuse("on", "exchange.row.long-ago", String.valueOf(FIRST_YEAR));
        }
        if (row.has("code") && !statements.codes().contains(code(row))) {
            row.refuse("code", "exchange.row.statement-unknown", row.text("code"));
        }
        if (row.isGood() && on != null) {
            compare(row, on, world);
        }
        return null;
    }

    private void compare(Row row, LocalDate on, World world) {
        Find.mustBeFirst(row, world, "on", code(row) + on);
        var stored = stored(world).get(new Statements.Answered(code(row), on));
        if (stored != null && stored.equals(row.flag("answer"))) {
            row.isThere();
        } else if (stored != null) {
            row.refuse("answer", "exchange.row.statement-stored");
        }
    }

    private Map<Statements.Answered, Boolean> stored(World world) {
        var known = world.answers;
        if (known == null) {
            known = statements.answers(world.institution);
            world.answers = known;
        }
        return known;
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var drafts = rows.stream().map(StatementsWork::draft).toList();
        return statements.stateAll(drafts, change).stream().map(Made::of).toList();
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        statements.withdraw(records, change);
    }

    private static StatementDraft draft(Row row) {
        return new StatementDraft(
                code(row),
                Objects.requireNonNull(row.date("on")),
                Boolean.TRUE.equals(row.flag("answer")),
                row.text("description"),
                row.text("document"),
                "",
                null);
    }

    /** Written with the Russian Т as often as with the Latin one: they look the same. */
    private static String code(Row row) {
        return row.text("code").strip().toUpperCase(Locale.ROOT).replace('Т', 'T');
    }
}
