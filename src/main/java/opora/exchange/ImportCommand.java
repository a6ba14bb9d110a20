package opora.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import opora.exchange.batch.Batch;
import opora.exchange.batch.BatchStore;
import opora.exchange.batch.ImportWork;
import opora.exchange.batch.RejectedRows;
import opora.exchange.batch.Sentences;
import opora.exchange.batch.StagedRows;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.User;
import opora.platform.database.DatabaseContext;
import opora.platform.shell.Command;
import opora.platform.shell.Console;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code ./opora import FILE.xlsx}: the same import as on the page, with its preview on the console. */
@Component
class ImportCommand implements Command {

    private static final int OK = 0;
    private static final int WRONG = 1;
    private static final int MISUSED = 2;
    private static final int PARTLY = 3;
    private static final int SHOWN = 50;

    private final ImportWork work;
    private final BatchStore batches;
    private final StagedRows rows;
    private final RejectedRows rejected;
    private final Institutions institutions;
    private final Sentences sentences;
    private final DatabaseContext context;
    private final Clock clock;
    private final Locale language = Console.language();

    ImportCommand(
            ImportWork work,
            BatchStore batches,
            StagedRows rows,
            RejectedRows rejected,
            Institutions institutions,
            Sentences sentences,
            DatabaseContext context,
            Clock clock) {
        this.work = work;
        this.batches = batches;
        this.rows = rows;
        this.rejected = rejected;
        this.institutions = institutions;
        this.sentences = sentences;
        this.context = context;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        var words = new ArrayList<>(arguments);
        boolean dry = words.remove("--dry-run");
        boolean yes = words.remove("--yes");
        boolean opening = words.remove("--new");
        var institution = option(words, "--institution");
        var rejectedFile = option(words, "--rejected");
        if (words.size() != 1) {
            return misused("exchange.console.usage");
        }
        var file = Path.of(words.getFirst());
        if (!Files.isRegularFile(file)) {
            return misused("exchange.console.no-file", file);
        }
        try {
            var user = User.console(institutions.choose(file, institution, opening));
            var change = new Change(user, ZonedDateTime.now(clock), "");
            return context.console(change.institution(), () -> run(file, change, dry, yes, rejectedFile));
        } catch (Refused refused) {
            say(refused.getMessage(), refused.arguments());
            return WRONG;
        }
    }

    private int run(Path file, Change change, boolean dry, boolean yes, @Nullable String rejectedFile)
            throws IOException {
        var batch = work.begin(file.getFileName().toString(), change);
        work.readAndCheck(batch, file, change);
        if (stateOf(batch, change) != Batch.State.CHECKED) {
            return refused(batch, change);
        }
        int bad = preview(batch, change);
        if (rejectedFile != null && bad > 0) {
            save(Path.of(rejectedFile), batch, change);
        }
        if (dry || (bad > 0 && !yes)) {
            work.discard(batch, change);
            say(dry ? "exchange.console.dry" : "exchange.console.partly");
            return bad > 0 ? PARTLY : OK;
        }
        return take(batch, change);
    }

    private int take(UUID batch, Change change) {
        work.mayTake(batch, change);
        work.take(batch, change);
        if (stateOf(batch, change) != Batch.State.TAKEN) {
            return refused(batch, change);
        }
        var sheets = batches.sheets(change.institution(), batch);
        say(
                "exchange.console.taken",
                sheets.stream().mapToInt(Batch.Sheet::good).sum());
        return OK;
    }

    private int refused(UUID batch, Change change) {
        batches.find(change.institution(), batch)
                .orElseThrow()
                .notes()
                .refusals()
                .forEach(problem -> System.out.println(sentences.of(problem, language)));
        work.discard(batch, change);
        return WRONG;
    }

    private int preview(UUID batch, Change change) {
        var notes = batches.find(change.institution(), batch).orElseThrow().notes();
        notes.ignoredSheets().forEach(sheet -> say("exchange.ignored.sheet", sheet));
        notes.ignoredColumns()
                .forEach((sheet, columns) -> say("exchange.ignored.columns", sheet, String.join(", ", columns)));
        var sheets = batches.sheets(change.institution(), batch);
        sheets.forEach(sheet -> say("exchange.console.sheet", sheet.title(), sheet.good(), sheet.known(), sheet.bad()));
        int bad = sheets.stream().mapToInt(Batch.Sheet::bad).sum();
        rows.bad(change.institution(), batch, 0, 0, SHOWN).forEach(this::tell);
        if (bad > SHOWN) {
            say("exchange.console.more", bad - SHOWN);
        }
        return bad;
    }

    private void tell(StagedRows.Staged staged) {
        var sheet = staged.row().sheet();
        for (var problem : staged.problems()) {
            var column = problem.column().isEmpty()
                    ? ""
                    : sheet.column(problem.column()).heading();
            var sentence = sentences.of(problem, language);
            say("exchange.console.bad", sheet.title(), staged.row().number(), column, sentence);
        }
    }

    private void save(Path file, UUID batch, Change change) throws IOException {
        try (var to = Files.newOutputStream(file)) {
            rejected.writeTo(to, change.institution(), batch, language, new RejectedRows.Reader(true, true));
        }
        say("exchange.console.rejected", file);
    }

    private Batch.State stateOf(UUID batch, Change change) {
        return batches.find(change.institution(), batch).orElseThrow().state();
    }

    private int misused(String key, Object... arguments) {
        say(key, arguments);
        return MISUSED;
    }

    /** Numbers of rows are read by programs too, so they are printed without grouping. */
    private void say(String key, Object... arguments) {
        var printed = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            printed[i] = String.valueOf(arguments[i]);
        }
        System.out.println(sentences.text(key, language, printed));
    }

    private static @Nullable String option(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 >= words.size()) {
            return null;
        }
        var value = words.get(at + 1);
        words.subList(at, at + 2).clear();
        return value;
    }
}
