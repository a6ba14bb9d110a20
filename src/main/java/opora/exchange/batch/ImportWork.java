package opora.exchange.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import opora.exchange.ExchangePermissions;
import opora.exchange.batch.Batch.State;
import opora.exchange.sheets.Problem;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** The steps of an import, each carried out to its end by whoever calls; what goes wrong ends up in the notes of the batch. */
@Service
public class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final Period KEPT = Period.ofDays(30);

    private final ReadBatch readBatch;
    private final CheckBatch checkBatch;
    private final TakeBatch takeBatch;
    private final UndoBatch undoBatch;
    private final BatchStore batches;
    private final Policy policy;
    private final Clock clock;

    ImportWork(
            ReadBatch readBatch,
            CheckBatch checkBatch,
            TakeBatch takeBatch,
            UndoBatch undoBatch,
            BatchStore batches,
            Policy policy,
            Clock clock) {
        this.readBatch = readBatch;
        this.checkBatch = checkBatch;
        this.takeBatch = takeBatch;
        this.undoBatch = undoBatch;
        this.batches = batches;
        this.policy = policy;
        this.clock = clock;
    }

    /** Who brings in a workbook brings in families of all sections, so only those who reach them all may. */
    public UUID begin(String fileName, Change change) {
        mustBringIn(change);
        forgetOld(change);
        var now = change.at().toOffsetDateTime();
        var batch = new Batch(Ids.next(), fileName, State.READING, now, change.by(), now, 0, 0, Batch.Notes.NONE, null);
        batches.insert(change.institution(), batch);
        return batch.id();
    }

    public void readAndCheck(UUID batch, Path file, Change change) {
        attempt(batch, State.REFUSED, change, () -> {
            if (readBatch.read(batch, file, change)) {
                checkBatch.check(batch, change);
                move(batch, State.READING, State.CHECKED, change);
            }
            return true;
        });
    }

    /** Nothing happens unless the batch waits to be taken. */
    public boolean mayTake(UUID batch, Change change) {
        mustBringIn(change);
        mustBeHere(batch, change);
        return move(batch, State.CHECKED, State.TAKING, change);
    }

    public void take(UUID batch, Change change) {
        attempt(batch, State.CHECKED, change, () -> {
            takeBatch.take(batch, change);
            return true;
        });
    }

    public boolean mayUndo(UUID batch, Change change) {
        mustBringIn(change);
        mustBeHere(batch, change);
        return move(batch, State.TAKEN, State.UNDOING, change);
    }

    public void undo(UUID batch, Change change) {
        attempt(batch, State.TAKEN, change, () -> {
            var standing = undoBatch.undo(batch, change);
            if (!standing.isEmpty()) {
                note(batch, State.TAKEN, standing, change);
            }
            return true;
        });
    }

    /** Forgets a batch that was not taken. */
    public void discard(UUID batch, Change change) {
        mustBringIn(change);
        var found = batches.find(change.institution(), batch).orElseThrow(NotFound::new);
        boolean idle = !found.isRunning() || found.isAbandoned(OffsetDateTime.now(clock));
        if (idle && found.takenAt() == null) {
            batches.delete(change.institution(), batch);
        }
    }

    /** Lets work whose process has gone be begun again: whatever it had done was rolled back. */
    public void resume(UUID batch, Change change) {
        mustBringIn(change);
        var found = batches.find(change.institution(), batch).orElseThrow(NotFound::new);
        if (found.isAbandoned(OffsetDateTime.now(clock))) {
            move(batch, found.state(), resting(found.state()), change);
        }
    }

    private static State resting(State state) {
        return switch (state) {
            case TAKING -> State.CHECKED;
            case UNDOING -> State.TAKEN;
            default -> State.FAILED;
        };
    }

    private void attempt(UUID batch, State afterwards, Change change, Supplier<Boolean> work) {
        try {
            work.get();
        } catch (Refused refused) {
            var arguments =
                    Arrays.stream(refused.arguments()).map(String::valueOf).toList();
            note(batch, afterwards, List.of(new Problem("", refused.getMessage(), arguments)), change);
        } catch (DataIntegrityViolationException violation) {
            unexpected(batch, afterwards, "exchange.problem.contradiction", violation, change);
        } catch (Exception mistake) {
            unexpected(batch, afterwards, "exchange.problem.unexpected", mistake, change);
        }
    }

    private void unexpected(UUID batch, State afterwards, String key, Exception mistake, Change change) {
        var reference = Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
        LOG.error("Import stopped, reference {}", reference, mistake);
        var state = afterwards == State.REFUSED ? State.FAILED : afterwards;
        note(batch, state, List.of(Problem.of("", key, reference)), change);
    }

    private void note(UUID batch, State state, List<Problem> problems, Change change) {
        var notes = batches.find(change.institution(), batch).orElseThrow().notes();
        batches.note(change.institution(), batch, state, notes.refusing(problems));
    }

    private boolean move(UUID batch, State from, State to, Change change) {
        return batches.move(change.institution(), batch, from, to, OffsetDateTime.now(clock));
    }

    private void mustBeHere(UUID batch, Change change) {
        batches.find(change.institution(), batch).orElseThrow(NotFound::new);
    }

    private void mustBringIn(Change change) {
        if (!policy.decide(change.user(), ExchangePermissions.IMPORT, RecordFacts.ofInstitution())) {
            throw new Refused("exchange.refused.reach");
        }
    }

    private void forgetOld(Change change) {
        var before = change.at().minus(KEPT).toOffsetDateTime();
        batches.forgotten(change.institution(), before).forEach(old -> batches.delete(change.institution(), old));
    }
}
