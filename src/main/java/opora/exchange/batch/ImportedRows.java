package opora.exchange.batch;

import static opora.exchange.db.Tables.IMPORTED_ROW;
import static org.jooq.impl.DSL.any;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.exchange.check.SheetWork.Made;
import opora.exchange.db.tables.records.ImportedRowRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What has become of the rows of all workbooks: by this a row that comes again is known, and a batch can be undone. */
@Repository
class ImportedRows {

    private final DSLContext db;

    ImportedRows(DSLContext db) {
        this.db = db;
    }

    /** The hash of a row and which of equal rows it is. */
    record Mark(String hash, int occurrence) {}

    record Imported(
            UUID record, @Nullable UUID extra, @Nullable UUID family) {}

    Set<Mark> known(UUID institution, List<StagedRows.Staged> rows) {
        var hashes = rows.stream().map(StagedRows.Staged::hash).distinct().toArray(String[]::new);
        return new HashSet<>(db.select(IMPORTED_ROW.HASH, IMPORTED_ROW.OCCURRENCE)
                .from(IMPORTED_ROW)
                .where(IMPORTED_ROW.INSTITUTION_ID.eq(institution), IMPORTED_ROW.HASH.eq(any(hashes)))
                .fetch(row -> new Mark(row.value1(), row.value2())));
    }

    void insert(UUID institution, UUID batch, List<StagedRows.Staged> rows, List<Made> made) {
        var insert = db.batch(
                db.insertInto(IMPORTED_ROW, IMPORTED_ROW.fields()).values(new Object[IMPORTED_ROW.fields().length]));
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var record = made.get(i);
            var imported = new ImportedRowRecord(
                    institution,
                    row.hash(),
                    row.occurrence(),
                    batch,
                    row.row().sheet().code(),
                    record.record(),
                    record.extra(),
                    record.family());
            insert.bind(imported.intoArray());
        }
        insert.execute();
    }

    /** What the rows of a sheet have become, the latest first. */
    List<Imported> of(UUID institution, UUID batch, String sheet) {
        return db.select(IMPORTED_ROW.RECORD_ID, IMPORTED_ROW.EXTRA_ID, IMPORTED_ROW.FAMILY_ID)
                .from(IMPORTED_ROW)
                .where(in(institution, batch), IMPORTED_ROW.SHEET.eq(sheet))
                .orderBy(IMPORTED_ROW.RECORD_ID.desc())
                .fetch(row -> new Imported(row.value1(), row.value2(), row.value3()));
    }

    void delete(UUID institution, UUID batch) {
        db.deleteFrom(IMPORTED_ROW).where(in(institution, batch)).execute();
    }

    private static Condition in(UUID institution, UUID batch) {
        return IMPORTED_ROW.INSTITUTION_ID.eq(institution).and(IMPORTED_ROW.BATCH_ID.eq(batch));
    }
}
