package opora.exchange.batch;

import static opora.exchange.db.Tables.BATCH_SHEET;
import static opora.exchange.db.Tables.STAGED_ROW;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.exchange.db.tables.records.StagedRowRecord;
import opora.exchange.sheets.Problem;
import opora.exchange.sheets.Row;
import opora.exchange.sheets.SheetForm;
import opora.exchange.sheets.Sheets;
import opora.platform.database.Statistics;
import opora.platform.secrets.Sealed;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of batches, written and read in portions so that no workbook ever stands in memory. */
@Repository
@Transactional
public class StagedRows {

    static final int PORTION = 1000;

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;
    private final Vault vault;
    private final Statistics statistics;

    StagedRows(DSLContext db, JsonMapper json, Vault vault, Statistics statistics) {
        this.db = db;
        this.json = json;
        this.vault = vault;
        this.statistics = statistics;
    }

    /** A row as it was staged, with the problems of the last check. */
    public record Staged(Row row, String hash, int occurrence, List<Problem> problems) {}

    /** One statement bound again and again; the driver makes multi-row inserts of it. */
    void insert(UUID institution, UUID batch, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var batchInsert =
                db.batch(db.insertInto(STAGED_ROW, STAGED_ROW.fields()).values(new Object[STAGED_ROW.fields().length]));
        for (var row : rows) {
            var key = key(batch, row.sheet(), row.number());
            var staged = new StagedRowRecord(
                    institution,
                    batch,
                    (short) Sheets.place(row.sheet()),
                    row.number(),
                    row.sheet().code(),
                    row.hash(),
                    1,
                    vault.sealJson(ExchangeSecrets.CELLS, key, jsonOf(row.cells())),
                    vault.sealJson(ExchangeSecrets.FOUND, key, jsonOf(row.foundWhenRead())),
                    jsonOf(List.of()),
                    "good");
            batchInsert.bind(staged.intoArray());
        }
        batchInsert.execute();
    }

    /** Equal rows of a file are told apart by their order: the same service given twice on a day is two services. */
    void number(UUID institution, UUID batch) {
        // The rows are seconds old: without statistics the planner takes them for a handful.
        statistics.refresh("exchange.staged_row");
        var occurrence = rowNumber()
                .over()
                .partitionBy(STAGED_ROW.HASH)
                .orderBy(STAGED_ROW.PLACE, STAGED_ROW.ROW_NUMBER)
                .as("occurrence");
        var numbered = select(STAGED_ROW.PLACE, STAGED_ROW.ROW_NUMBER, occurrence)
                .from(STAGED_ROW)
                .where(of(institution, batch))
                .asTable("numbered");
        var repeated =
                db.selectFrom(numbered).where(numbered.field(occurrence).gt(1)).fetch();
        db.batch(repeated.stream()
                        .map(row -> db.update(STAGED_ROW)
                                .set(STAGED_ROW.OCCURRENCE, row.get(occurrence))
                                .where(
                                        of(institution, batch),
                                        STAGED_ROW.PLACE.eq(row.get(STAGED_ROW.PLACE)),
                                        STAGED_ROW.ROW_NUMBER.eq(row.get(STAGED_ROW.ROW_NUMBER))))
                        .toList())
                .execute();
    }

    int size(UUID institution, UUID batch) {
        return db.fetchCount(STAGED_ROW, of(institution, batch));
    }

    /** The next rows of a sheet after a row, in their order. */
    List<Staged> next(UUID institution, UUID batch, SheetForm sheet, int after, Condition which) {
        return db.select(
                        STAGED_ROW.ROW_NUMBER,
                        STAGED_ROW.CELLS,
                        STAGED_ROW.FOUND,
                        STAGED_ROW.PROBLEMS,
                        STAGED_ROW.HASH,
                        STAGED_ROW.OCCURRENCE)
                .from(STAGED_ROW)
                .where(
                        of(institution, batch),
                        STAGED_ROW.PLACE.eq((short) Sheets.place(sheet)),
                        STAGED_ROW.ROW_NUMBER.gt(after),
                        which)
                .orderBy(STAGED_ROW.ROW_NUMBER)
                .limit(PORTION)
                .fetch(row -> staged(batch, sheet, row));
    }

    /** Bad rows of all sheets after a place, for the page that lists them. */
    public List<Staged> bad(UUID institution, UUID batch, int place, int after, int limit) {
        return db.select(
                        STAGED_ROW.ROW_NUMBER,
                        STAGED_ROW.CELLS,
                        STAGED_ROW.FOUND,
                        STAGED_ROW.PROBLEMS,
                        STAGED_ROW.HASH,
                        STAGED_ROW.OCCURRENCE,
                        STAGED_ROW.SHEET)
                .from(STAGED_ROW)
                .where(
                        of(institution, batch),
                        STAGED_ROW.STATE.eq("bad"),
                        row(STAGED_ROW.PLACE, STAGED_ROW.ROW_NUMBER).gt((short) place, after))
                .orderBy(STAGED_ROW.PLACE, STAGED_ROW.ROW_NUMBER)
                .limit(limit)
                .fetch(row -> staged(batch, Sheets.of(row.get(STAGED_ROW.SHEET)), row));
    }

    static Condition good() {
        return STAGED_ROW.STATE.eq("good");
    }

    static Condition bad() {
        return STAGED_ROW.STATE.eq("bad");
    }

    static Condition all() {
        return noCondition();
    }

    private Staged staged(UUID batch, SheetForm sheet, Record row) {
        int number = row.get(STAGED_ROW.ROW_NUMBER);
        var key = key(batch, sheet, number);
        var read = new Row(
                sheet,
                number,
                json.readValue(opened(ExchangeSecrets.CELLS, key, row.get(STAGED_ROW.CELLS)), CELLS),
                json.readValue(opened(ExchangeSecrets.FOUND, key, row.get(STAGED_ROW.FOUND)), PROBLEMS));
        var problems = json.readValue(opened(ExchangeSecrets.PROBLEMS, key, row.get(STAGED_ROW.PROBLEMS)), PROBLEMS);
        return new Staged(read, row.get(STAGED_ROW.HASH), row.get(STAGED_ROW.OCCURRENCE), problems);
    }

    private String opened(Sealed field, String key, JSONB stored) {
        return vault.openJson(field, key, stored).data();
    }

    private static String key(UUID batch, SheetForm sheet, int number) {
        return batch + "+" + Sheets.place(sheet) + "+" + number;
    }

    /** All rows start as good; only what is otherwise is written. */
    void judged(UUID institution, UUID batch, SheetForm sheet, List<Row> rows) {
        db.batch(rows.stream()
                        .map(row -> db.update(STAGED_ROW)
                                .set(STAGED_ROW.STATE, row.alreadyThere() ? "known" : "bad")
                                .set(
                                        STAGED_ROW.PROBLEMS,
                                        vault.sealJson(
                                                ExchangeSecrets.PROBLEMS,
                                                key(batch, sheet, row.number()),
                                                jsonOf(row.problems())))
                                .where(
                                        of(institution, batch),
                                        STAGED_ROW.PLACE.eq((short) Sheets.place(sheet)),
                                        STAGED_ROW.ROW_NUMBER.eq(row.number())))
                        .toList())
                .execute();
    }

    void forget(UUID institution, UUID batch) {
        db.update(STAGED_ROW)
                .set(STAGED_ROW.STATE, "good")
                .set(STAGED_ROW.PROBLEMS, jsonOf(List.of()))
                .where(of(institution, batch), STAGED_ROW.STATE.ne("good"))
                .execute();
        db.deleteFrom(BATCH_SHEET)
                .where(BATCH_SHEET.INSTITUTION_ID.eq(institution), BATCH_SHEET.BATCH_ID.eq(batch))
                .execute();
    }

    void summarise(UUID institution, UUID batch) {
        db.insertInto(BATCH_SHEET)
                .select(select(
                                val(institution),
                                val(batch),
                                STAGED_ROW.PLACE,
                                STAGED_ROW.SHEET,
                                count().filterWhere(STAGED_ROW.STATE.eq("good")),
                                count().filterWhere(STAGED_ROW.STATE.eq("bad")),
                                count().filterWhere(STAGED_ROW.STATE.eq("known")))
                        .from(STAGED_ROW)
                        .where(of(institution, batch))
                        .groupBy(STAGED_ROW.PLACE, STAGED_ROW.SHEET))
                .execute();
    }

    /** How many rows have been turned down. */
    public int badRows(UUID institution, UUID batch) {
        return db.fetchCount(STAGED_ROW, of(institution, batch), STAGED_ROW.STATE.eq("bad"));
    }

    /** What has been taken need not be kept a second time. */
    void deleteTaken(UUID institution, UUID batch) {
        db.deleteFrom(STAGED_ROW)
                .where(of(institution, batch), STAGED_ROW.STATE.ne("bad"))
                .execute();
    }

    void deleteAll(UUID institution, UUID batch) {
        db.deleteFrom(STAGED_ROW).where(of(institution, batch)).execute();
    }

    private static Condition of(UUID institution, UUID batch) {
        return STAGED_ROW.INSTITUTION_ID.eq(institution).and(STAGED_ROW.BATCH_ID.eq(batch));
    }

    private JSONB jsonOf(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
