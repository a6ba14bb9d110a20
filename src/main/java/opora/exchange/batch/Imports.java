package opora.exchange.batch;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import opora.documents.Antivirus;
import opora.documents.ContentCheck;
import opora.exchange.workbook.Workbook;
import opora.platform.Change;
import opora.platform.database.DatabaseContext;
import org.springframework.stereotype.Service;

/** Imports begun on a page go on in the background, one at a time, while the page tells how far they are. */
@Service
public class Imports {

    private final ImportWork work;
    private final DatabaseContext context;
    private final ContentCheck contents;
    private final Antivirus antivirus;
    private final Semaphore turn = new Semaphore(1, true);
    private volatile boolean stopping;

    Imports(ImportWork work, DatabaseContext context, ContentCheck contents, Antivirus antivirus) {
        this.work = work;
        this.context = context;
        this.contents = contents;
        this.antivirus = antivirus;
    }

    /** @param file is read and deleted by the work */
    public UUID start(Path file, String fileName, Change change) {
        mustBeWorkbook(file);
        contents.mustBeWorkbook(file, fileName);
        antivirus.mustBeClean(file);
        var batch = work.begin(fileName, change);
        inBackground(() -> {
            try {
                work.readAndCheck(batch, file, change);
            } finally {
                delete(file);
            }
        });
        return batch;
    }

    /** What can be seen at once is told at once, beside the field of the form. */
    private static void mustBeWorkbook(Path file) {
        try {
            Workbook.open(file).close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public void take(UUID batch, Change change) {
        if (work.mayTake(batch, change)) {
            inBackground(() -> work.take(batch, change));
        }
    }

    public void undo(UUID batch, Change change) {
        if (work.mayUndo(batch, change)) {
            inBackground(() -> work.undo(batch, change));
        }
    }

    public void discard(UUID batch, Change change) {
        work.discard(batch, change);
    }

    public void resume(UUID batch, Change change) {
        work.resume(batch, change);
    }

    /** In the background too it is the work of whoever began it, and meets what they may see. */
    private void inBackground(Runnable work) {
        var step = context.carried(work);
        Thread.ofVirtual().name("import").start(() -> {
            turn.acquireUninterruptibly();
            try {
                if (!stopping) {
                    step.run();
                }
            } finally {
                turn.release();
            }
        });
    }

    /** What runs is let finish, what waits is not begun: it can be begun again after the start. */
    @PreDestroy
    void stop() {
        stopping = true;
        turn.acquireUninterruptibly();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
