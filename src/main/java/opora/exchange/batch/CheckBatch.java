package opora.exchange.batch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.exchange.check.SheetWork;
import opora.exchange.check.World;
import opora.exchange.check.WorldLoader;
import opora.exchange.sheets.Row;
import opora.exchange.sheets.SheetForm;
import opora.exchange.sheets.Sheets;
import opora.platform.Change;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dry run: every row is compared with the others and with the register, and judged. Nothing but the judgement is written. */
@Service
class CheckBatch {

    private final WorldLoader loader;
    private final StagedRows rows;
    private final ImportedRows imported;
    private final BatchStore batches;
    private final Clock clock;
    private final Map<String, SheetWork> works;

    CheckBatch(
            WorldLoader loader,
            StagedRows rows,
            ImportedRows imported,
            BatchStore batches,
            Clock clock,
            List<SheetWork> works) {
        this.loader = loader;
        this.rows = rows;
        this.imported = imported;
        this.batches = batches;
        this.clock = clock;
        this.works = works.stream().collect(Collectors.toMap(SheetWork::sheet, work -> work));
    }

    SheetWork workOf(SheetForm sheet) {
        return Objects.requireNonNull(works.get(sheet.code()), sheet.code());
    }

    @Transactional
    World check(UUID batch, Change change) {
        var institution = change.institution();
        var world = loader.load(institution, change.today());
        var progress = new Progress(batches, clock, institution, batch, rows.size(institution, batch));
        rows.forget(institution, batch);
        for (var sheet : Sheets.all()) {
            check(sheet, batch, institution, world, progress);
            if (sheet.code().equals("institution")) {
                loader.learnRegion(world);
            }
        }
        rows.summarise(institution, batch);
        return world;
    }

    private void check(SheetForm sheet, UUID batch, UUID institution, World world, Progress progress) {
        int after = 0;
        while (true) {
            var portion = rows.next(institution, batch, sheet, after, StagedRows.all());
            if (portion.isEmpty()) {
                return;
            }
            var known = imported.known(institution, portion);
            var judged = new ArrayList<Row>();
            for (var staged : portion) {
                var row = staged.row();
                if (known.contains(new ImportedRows.Mark(staged.hash(), staged.occurrence()))) {
                    row.isThere();
                } else {
                    check(row, workOf(sheet), world);
                }
                if (row.alreadyThere() || !row.isGood()) {
                    judged.add(row);
                }
            }
            rows.judged(institution, batch, sheet, judged);
            progress.add(portion.size());
            after = portion.getLast().row().number();
        }
    }

    private static void check(Row row, SheetWork work, World world) {
        var brought = work.check(row, world);
        if (brought != null && !row.isGood()) {
            brought.breakUp();
        }
    }
}
