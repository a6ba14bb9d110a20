package opora.exchange.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import opora.exchange.sheets.BookReader;
import opora.exchange.sheets.Row;
import opora.exchange.workbook.Workbook;
import opora.platform.Change;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a workbook into staged rows. Nothing of it is in the register yet. */
@Service
class ReadBatch {

    private final BatchStore batches;
    private final StagedRows rows;
    private final Clock clock;

    ReadBatch(BatchStore batches, StagedRows rows, Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.clock = clock;
    }

    /** Answers false when the workbook as a whole cannot be taken; its notes then say why. */
    @Transactional
    boolean read(UUID batch, Path file, Change change) {
        var institution = change.institution();
        var progress = new Progress(batches, clock, institution, batch, 0);
        var portion = new ArrayList<Row>(StagedRows.PORTION);
        var contents = read(file, row -> {
            portion.add(row);
            if (portion.size() == StagedRows.PORTION) {
                stage(institution, batch, portion, progress);
            }
        });
        stage(institution, batch, portion, progress);
        var notes = new Batch.Notes(contents.ignoredSheets(), contents.ignoredColumns(), contents.problems());
        if (contents.problems().isEmpty()) {
            rows.number(institution, batch);
            batches.note(institution, batch, Batch.State.READING, notes);
            return true;
        } else {
            rows.deleteAll(institution, batch);
            batches.note(institution, batch, Batch.State.REFUSED, notes);
            return false;
        }
    }

    private static BookReader.Contents read(Path file, java.util.function.Consumer<Row> sink) {
        try (var workbook = Workbook.open(file)) {
            return new BookReader().read(workbook, sink);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void stage(UUID institution, UUID batch, ArrayList<Row> portion, Progress progress) {
        rows.insert(institution, batch, portion);
        progress.add(portion.size());
        portion.clear();
    }
}
