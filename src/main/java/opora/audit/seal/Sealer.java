package opora.audit.seal;

import static opora.audit.db.Tables.ENTRY;
import static opora.audit.db.Tables.HEAD;
import static opora.audit.db.Tables.LEAF;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import opora.audit.db.tables.records.HeadRecord;
import opora.audit.db.tables.records.LeafRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes what has been committed since the last time, gives it its place in the tree and signs the new head. Only transactions older than
 * every running one count: no entry of theirs can appear any more, so the order is final.
 */
@Component
class Sealer {

    /** One sealer at a time, however many nodes there are. */
    private static final long TURN = 0x6f706f7261_01L;

    private static final int AT_ONCE = 2000;

    private final JournalKey key;
    private final Clock clock;

    Sealer(JournalKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * @param db the owner's, in a transaction
     * @return how many entries were sealed; 0 also when another node is at it
     */
    long seal(DSLContext db) {
        if (!turn(db)) {
            return 0;
        }
        var last = last(db);
        var tree = tree(last);
        long before = tree.size();
        // The horizon is read before the entries: a later snapshot sees all that ended before it.
        long horizon = db.fetchSingle("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .get(0, Long.class);
        add(db, tree, committed(last == null ? 0 : last.getHorizon(), horizon));
        if (tree.size() > before) {
            sign(db, tree, horizon, last);
        }
        return tree.size() - before;
    }

    private static boolean turn(DSLContext db) {
        return Objects.equals(
                db.select(DSL.field("pg_try_advisory_xact_lock({0})", Boolean.class, DSL.val(TURN)))
                        .fetchSingle()
                        .value1(),
                true);
    }

    static @Nullable HeadRecord last(DSLContext db) {
        return db.selectFrom(HEAD).orderBy(HEAD.SIZE.desc()).limit(1).fetchOne();
    }

    private static Frontier tree(@Nullable HeadRecord last) {
        var hashes = new Hashes();
        if (last == null) {
            return new Frontier(hashes);
        }
        var tree = Frontier.of(hashes, last.getSize(), last.getFrontier());
        var head = Head.read(last.getNote());
        if (head == null || !Arrays.equals(head.root(), tree.root())) {
            throw new IllegalStateException("The last head of the journal has been tampered with: " + last.getSize());
        }
        return tree;
    }

    /** After a copy was put back into another server its transactions count from elsewhere: then all that is not sealed is taken. */
    private static Condition committed(long from, long horizon) {
        var since = horizon < from
                ? ENTRY.XID.lt(horizon).or(ENTRY.XID.ge(from))
                : ENTRY.XID.ge(from).and(ENTRY.XID.lt(horizon));
        return since.andNotExists(DSL.selectOne().from(LEAF).where(LEAF.ENTRY_ID.eq(ENTRY.ID)));
    }

    private static void add(DSLContext db, Frontier tree, Condition committed) {
        var hashes = new Hashes();
        var leaves = new ArrayList<LeafRecord>(AT_ONCE);
        try (var entries = db.selectFrom(ENTRY)
                .where(committed)
                .orderBy(ENTRY.XID, ENTRY.ID)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            for (var entry : entries) {
                var hash = hashes.leaf(EntryLine.of(entry));
                leaves.add(new LeafRecord(tree.size(), entry.getId(), hash));
                tree.add(hash);
                if (leaves.size() == AT_ONCE) {
                    db.batchInsert(leaves).execute();
                    leaves.clear();
                }
            }
        }
        db.batchInsert(leaves).execute();
    }

    private void sign(DSLContext db, Frontier tree, long horizon, @Nullable HeadRecord last) {
        var pair = key.pair();
        var at = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
        var previous = last == null ? null : Head.hash(new Hashes(), last.getNote());
        var head = new Head(pair.name(), tree.size(), tree.root(), at, horizon, previous);
        var row = db.newRecord(HEAD);
        row.setSize(tree.size());
        row.setAt(at.atOffset(ZoneOffset.UTC));
        row.setHorizon(horizon);
        row.setFrontier(tree.bytes());
        row.setNote(pair.sign(head));
        row.insert();
    }
}
