package opora.exchange.batch;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.exchange.check.SheetWork;
import opora.exchange.check.World;
import opora.exchange.check.WorldLoader;
import opora.exchange.sheets.SheetForm;
import opora.exchange.sheets.Sheets;
import opora.platform.Change;
import opora.platform.database.Statistics;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the good rows of a batch into the register: all of them or, if anything goes wrong, none. */
@Service
class TakeBatch {

    private static final int MANY = 2000;

    private final CheckBatch checkBatch;
    private final WorldLoader loader;
    private final StagedRows rows;
    private final ImportedRows imported;
    private final BatchStore batches;
    private final Journal journal;
    private final Statistics statistics;
    private final Clock clock;

    TakeBatch(
            CheckBatch checkBatch,
            WorldLoader loader,
            StagedRows rows,
            ImportedRows imported,
            BatchStore batches,
            Journal journal,
            Statistics statistics,
            Clock clock) {
        this.checkBatch = checkBatch;
        this.loader = loader;
        this.rows = rows;
        this.imported = imported;
        this.batches = batches;
        this.journal = journal;
        this.statistics = statistics;
        this.clock = clock;
    }

    /** What the journal keeps of a workbook that was taken. */
    record WorkbookTaken(UUID batch, int rows) implements JournalEvent {}

    /** Checked once more, because the register may have changed since the preview was read. */
    @Transactional
    void take(UUID batch, Change change) {
        var institution = change.institution();
        batches.waitForTurn(institution);
        var world = checkBatch.check(batch, change);
        int good = batches.sheets(institution, batch).stream()
                .mapToInt(Batch.Sheet::good)
                .sum();
        var progress = new Progress(batches, clock, institution, batch, good);
        int learnt = 0;
        for (var sheet : Sheets.all()) {
            take(sheet, batch, world, progress, change);
            if (progress.done() - learnt >= MANY) {
                statistics.refresh();
                learnt = progress.done();
            }
        }
        rows.deleteTaken(institution, batch);
        journal.record(change, new WorkbookTaken(batch, good), batch);
        batches.taken(institution, batch, change.at().toOffsetDateTime());
    }

    private void take(SheetForm sheet, UUID batch, World world, Progress progress, Change change) {
        var work = checkBatch.workOf(sheet);
        for (int pass = 0; pass < work.passes(world); pass++) {
            int after = 0;
            while (true) {
                var portion = rows.next(change.institution(), batch, sheet, after, StagedRows.good());
                if (portion.isEmpty()) {
                    break;
                }
                take(portion, pass, work, batch, world, change, progress);
                after = portion.getLast().row().number();
            }
        }
        if (sheet.code().equals("institution")) {
            loader.reloadServices(world);
        }
    }

    private void take(
            List<StagedRows.Staged> portion,
            int pass,
            SheetWork work,
            UUID batch,
            World world,
            Change change,
            Progress progress) {
        var due = portion.stream()
                .filter(staged -> work.passOf(staged.row(), world) == pass)
                .toList();
        if (due.isEmpty()) {
            return;
        }
        var made = work.take(due.stream().map(StagedRows.Staged::row).toList(), world, change);
        imported.insert(change.institution(), batch, due, made);
        progress.add(due.size());
    }
}
