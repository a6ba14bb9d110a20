package opora.platform.secrets;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import opora.platform.secrets.SealedColumn.Stored;
import opora.platform.secrets.SealingProgress.Walk;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Seals what is not sealed yet, and what is sealed with an older key, while others read and write. It goes through a column portion by
 * portion, each in a transaction of its own; stopped anywhere it goes on there, and of two nodes one waits. Both the first sealing of old
 * texts and the change of a key are this.
 */
class Resealing {

    private static final Logger log = LoggerFactory.getLogger(Resealing.class);

    private final DSLContext db;
    private final Vault vault;
    private final BlindIndex index;
    private final List<Sealed> columns;
    private final int portion;
    private final Clock clock;
    private final Set<Sealed> failed = ConcurrentHashMap.newKeySet();

    Resealing(DSLContext db, Vault vault, BlindIndex index, List<Sealed> columns, int portion, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.index = index;
        this.columns = columns.stream().filter(each -> !each.staysUnderItsKey()).toList();
        this.portion = portion;
        this.clock = clock;
    }

    enum Step {
        /** A portion is done, there is more. */
        MORE,
        /** Another node is at it. */
        ELSEWHERE,
        DONE
    }

    /** How a column stands. */
    record Standing(String column, Walk walk) {

        boolean done() {
            return walk.finishedAt() != null;
        }
    }

    List<Standing> standing() {
        var progress = new SealingProgress(db);
        var beginning = vault.beginning();
        return columns.stream()
                .map(each -> new Standing(each.name(), progress.of(each, beginning)))
                .toList();
    }

    /** Does one portion. */
    Step step() {
        return db.transactionResult(transaction -> {
            var here = transaction.dsl();
            if (!Boolean.TRUE.equals(
                    here.fetchValue("select pg_try_advisory_xact_lock(hashtext('opora.resealing'))"))) {
                return Step.ELSEWHERE;
            }
            var progress = new SealingProgress(here);
            var beginning = vault.beginning();
            for (var column : columns) {
                var walk = progress.of(column, beginning);
                if (walk.finishedAt() == null && !failed.contains(column) && oneStep(here, column, walk)) {
                    return Step.MORE;
                }
            }
            return Step.DONE;
        });
    }

    /** A column that cannot be walked through does not keep the others from it. */
    private boolean oneStep(DSLContext here, Sealed column, Walk walk) {
        try {
            here.transaction(
                    inside -> new SealingProgress(inside.dsl()).keep(column, portion(inside.dsl(), column, walk)));
            return true;
        } catch (DataAccessException | org.springframework.dao.DataAccessException problem) {
            log.error("Sealing {} failed and is left to the next start", column.name(), problem);
            failed.add(column);
            return false;
        }
    }

    /** From the beginning again: a text may have come in since, from a copy of before or from a node with an older key. */
    void again() {
        var progress = new SealingProgress(db);
        columns.forEach(each -> {
            var walk = progress.of(each, vault.beginning());
            if (walk.finishedAt() != null && new SealedColumn(db, each).without(walk.beginning()) > 0) {
                progress.keep(each, Walk.first(walk.beginning()));
            }
        });
    }

    private Walk portion(DSLContext here, Sealed field, Walk walk) {
        var column = new SealedColumn(here, field);
        var rows = column.after(walk.place(), walk.beginning(), portion);
        var changes = rows.stream()
                .flatMap(row -> change(column, field, row).stream())
                .toList();
        var sealed = walk.sealed() + write(here, field, changes);
        if (rows.size() == portion) {
            return new Walk(walk.beginning(), rows.getLast().place(), sealed, walk.remaining(), null);
        }
        return atTheEnd(column, new Walk(walk.beginning(), null, sealed, walk.remaining(), null));
    }

    /** Somebody may have written behind the walk with the key of before: it goes again until nothing changes any more. */
    private Walk atTheEnd(SealedColumn column, Walk walk) {
        var remaining = column.without(walk.beginning());
        var over = remaining == 0 || Objects.equals(remaining, walk.remaining());
        if (over && remaining > 0) {
            log.error("{} texts could not be sealed with the newest key", remaining);
        }
        return new Walk(walk.beginning(), null, walk.sealed(), remaining, over ? OffsetDateTime.now(clock) : null);
    }

    private Optional<Query> change(SealedColumn column, Sealed field, Stored row) {
        var opened = vault.openText(field, row.row(), row.stored());
        if (opened.isEmpty()) {
            log.error("A sealed text does not open in its place: {} of row {}", field.name(), row.row());
        }
        return opened.map(text -> column.replace(row, vault.sealText(field, row.row(), text), token(field, text)));
    }

    private @Nullable String token(Sealed field, String text) {
        var wanted = field.index();
        return wanted == null ? null : index.of(wanted.purpose(), text);
    }

    /** Two old rows may hold the same number, which the schema forbids from now on: the second stays as it is, and is told of. */
    private static int write(DSLContext here, Sealed field, List<Query> changes) {
        try {
            return here.transactionResult(inside ->
                    Arrays.stream(inside.dsl().batch(changes).execute()).sum());
        } catch (IntegrityConstraintViolationException | DataIntegrityViolationException conflict) {
            return changes.stream()
                    .mapToInt(each -> writeOne(here, field, each))
                    .sum();
        }
    }

    private static int writeOne(DSLContext here, Sealed field, Query change) {
        try {
            return here.transactionResult(inside -> inside.dsl().execute(change));
        } catch (IntegrityConstraintViolationException | DataIntegrityViolationException conflict) {
            log.error("The same number stands twice in {}: one of them could not be sealed", field.name());
            return 0;
        }
    }
}
