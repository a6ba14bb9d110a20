package opora.audit.seal;

import static opora.audit.db.Tables.ENTRY;
import static opora.audit.db.Tables.ENTRY_SUBJECT;
import static opora.audit.db.Tables.HEAD;
import static opora.audit.db.Tables.LEAF;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import opora.audit.db.tables.records.EntryRecord;
import opora.audit.db.tables.records.HeadRecord;
import opora.audit.seal.Finding.What;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The journal of a database, as of one moment: in a transaction of the owner that reads one snapshot. */
final class DatabaseEvidence implements Evidence {

    private static final int AT_ONCE = 5000;

    private final DSLContext db;

    DatabaseEvidence(DSLContext db) {
        this.db = db;
    }

    static void oneSnapshot(DSLContext db) {
        db.execute("set transaction isolation level repeatable read, read only");
    }

    @Override
    public void read(Reader reader) throws IOException {
        try (var heads = db.selectFrom(HEAD)
                        .orderBy(HEAD.SIZE)
                        .fetchSize(AT_ONCE)
                        .fetchLazy();
                var leaves = leaves()) {
            var upcoming = heads.iterator();
            var head = next(upcoming);
            boolean more = true;
            for (var iterator = leaves.iterator(); more && iterator.hasNext(); ) {
                var row = iterator.next();
                long index = row.get(LEAF.LEAF_INDEX);
                while (more && head != null && head.getSize() <= index) {
                    more = reader.head(head.getSize(), head.getNote());
                    head = next(upcoming);
                }
                more = more && leaf(reader, index, row);
            }
            while (more && head != null) {
                more = reader.head(head.getSize(), head.getNote());
                head = next(upcoming);
            }
        }
    }

    private Cursor<Record> leaves() {
        return db.select(LEAF.fields())
                .select(ENTRY.fields())
                .from(LEAF)
                .leftJoin(ENTRY)
                .on(ENTRY.ID.eq(LEAF.ENTRY_ID))
                .orderBy(LEAF.LEAF_INDEX)
                .fetchSize(AT_ONCE)
                .fetchLazy();
    }

    private static boolean leaf(Reader reader, long index, Record row) throws IOException {
        EntryRecord entry = row.get(ENTRY.ID) == null ? null : row.into(ENTRY);
        return reader.leaf(
                index, row.get(LEAF.HASH), row.get(LEAF.ENTRY_ID), entry == null ? null : EntryLine.of(entry));
    }

    private static @Nullable HeadRecord next(Iterator<HeadRecord> heads) {
        return heads.hasNext() ? heads.next() : null;
    }

    /** What stands beside the tree: entries slipped in under the time that is sealed, and the table histories are read through. */
    Optional<Finding> beside(Verdict verdict) {
        long horizon = verdict.head() == null ? 0 : verdict.head().horizon();
        return slippedIn(verdict, horizon).or(() -> subjects(verdict));
    }

    private Optional<Finding> slippedIn(Verdict verdict, long horizon) {
        return db.select(ENTRY.ID)
                .from(ENTRY)
                .where(ENTRY.XID.lt(horizon))
                .andNotExists(DSL.selectOne().from(LEAF).where(LEAF.ENTRY_ID.eq(ENTRY.ID)))
                .orderBy(ENTRY.XID, ENTRY.ID)
                .limit(1)
                .fetchOptional(ENTRY.ID)
                .map(id -> Finding.at(What.INSERTED, verdict.entries(), id));
    }

    private Optional<Finding> subjects(Verdict verdict) {
        var wrong = named().except(kept()).unionAll(kept().except(named())).asTable("wrong");
        var entry = DSL.field(DSL.name("wrong", "entry_id"), UUID.class);
        return db.select(entry)
                .from(wrong)
                .limit(1)
                .fetchOptional(entry)
                .map(id -> Finding.at(What.SUBJECTS_DIFFER, verdict.entries(), id));
    }

    private static Select<Record5<UUID, UUID, UUID, OffsetDateTime, String>> named() {
        var subject = DSL.field(DSL.name("s", "subject_id"), UUID.class);
        return DSL.select(ENTRY.ID.as("entry_id"), ENTRY.INSTITUTION_ID, subject, ENTRY.AT, ENTRY.KIND)
                .from(ENTRY)
                .crossJoin(DSL.unnest(ENTRY.SUBJECTS).as("s", "subject_id"))
                .where(ENTRY.INSTITUTION_ID.isNotNull(), subject.isNotNull());
    }

    private static Select<Record5<UUID, UUID, UUID, OffsetDateTime, String>> kept() {
        return DSL.select(
                        ENTRY_SUBJECT.ENTRY_ID,
                        ENTRY_SUBJECT.INSTITUTION_ID,
                        ENTRY_SUBJECT.SUBJECT_ID,
                        ENTRY_SUBJECT.AT,
                        ENTRY_SUBJECT.KIND)
                .from(ENTRY_SUBJECT);
    }
}
