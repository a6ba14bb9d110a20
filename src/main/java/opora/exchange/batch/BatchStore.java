package opora.exchange.batch;

import static opora.exchange.db.Tables.BATCH;
import static opora.exchange.db.Tables.BATCH_SHEET;
import static org.jooq.impl.DSL.val;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import opora.exchange.db.tables.records.BatchRecord;
import opora.exchange.sheets.Sheets;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional
public class BatchStore {

    private final DSLContext db;
    private final JsonMapper json;

    BatchStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(UUID institution, Batch batch) {
        var row = db.newRecord(BATCH);
        row.setInstitutionId(institution);
        row.setId(batch.id());
        row.setFileName(batch.fileName());
        row.setState(batch.state().code());
        row.setStartedAt(batch.startedAt());
        row.setStartedBy(batch.startedBy());
        row.setBeatAt(batch.beatAt());
        row.setNotes(jsonOf(batch.notes()));
        row.insert();
    }

    public Optional<Batch> find(UUID institution, UUID id) {
        return db.fetchOptional(BATCH, is(institution, id)).map(this::batch);
    }

    /** The latest first. */
    public Slice<Batch> all(UUID institution, @Nullable UUID after) {
        var before = after == null ? BATCH.ID.isNotNull() : BATCH.ID.lt(after);
        var rows = db.selectFrom(BATCH)
                .where(BATCH.INSTITUTION_ID.eq(institution), before)
                .orderBy(BATCH.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(this::batch);
        return Slice.of(rows, batch -> batch.id().toString());
    }

    /** Moves the batch on if it still stands where it is expected: whoever presses a button twice moves it once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean move(UUID institution, UUID id, Batch.State from, Batch.State to, OffsetDateTime now) {
        return db.update(BATCH)
                        .set(BATCH.STATE, to.code())
                        .set(BATCH.BEAT_AT, now)
                        .set(BATCH.ROWS_DONE, 0)
                        .where(is(institution, id), BATCH.STATE.eq(from.code()))
                        .execute()
                == 1;
    }

    /** In a transaction of its own, so that the page sees it before the work is done. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void beat(UUID institution, UUID id, int done, int all, OffsetDateTime now) {
        db.update(BATCH)
                .set(BATCH.ROWS_DONE, done)
                .set(BATCH.ROWS_ALL, all)
                .set(BATCH.BEAT_AT, now)
                .where(is(institution, id))
                .execute();
    }

    void note(UUID institution, UUID id, Batch.State state, Batch.Notes notes) {
        db.update(BATCH)
                .set(BATCH.STATE, state.code())
                .set(BATCH.NOTES, jsonOf(notes))
                .where(is(institution, id))
                .execute();
    }

    void taken(UUID institution, UUID id, OffsetDateTime at) {
        db.update(BATCH)
                .set(BATCH.STATE, Batch.State.TAKEN.code())
                .set(BATCH.TAKEN_AT, at)
                .where(is(institution, id))
                .execute();
    }

    void undone(UUID institution, UUID id, OffsetDateTime at) {
        db.update(BATCH)
                .set(BATCH.STATE, Batch.State.UNDONE.code())
                .set(BATCH.UNDONE_AT, at)
                .where(is(institution, id))
                .execute();
    }

    void delete(UUID institution, UUID id) {
        db.deleteFrom(BATCH).where(is(institution, id)).execute();
    }

    public List<Batch.Sheet> sheets(UUID institution, UUID id) {
        return db.selectFrom(BATCH_SHEET)
                .where(BATCH_SHEET.INSTITUTION_ID.eq(institution), BATCH_SHEET.BATCH_ID.eq(id))
                .orderBy(BATCH_SHEET.PLACE)
                .fetch(row -> new Batch.Sheet(
                        row.getSheet(),
                        Sheets.of(row.getSheet()).title(),
                        row.getGood(),
                        row.getBad(),
                        row.getKnown()));
    }

    /** Work on the batches of an institution goes one after the other: two workbooks may bring the same family. */
    void waitForTurn(UUID institution) {
        db.execute(
                "select pg_advisory_xact_lock(hashtextextended('exchange.batch', {0}))",
                val(institution.getLeastSignificantBits()));
    }

    private static Condition is(UUID institution, UUID id) {
        return BATCH.INSTITUTION_ID.eq(institution).and(BATCH.ID.eq(id));
    }

    private Batch batch(BatchRecord row) {
        return new Batch(
                row.getId(),
                row.getFileName(),
                Batch.State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                row.getStartedAt(),
                row.getStartedBy(),
                row.getBeatAt(),
                row.getRowsDone(),
                row.getRowsAll(),
                notes(row.getNotes()),
                row.getTakenAt());
    }

    private Batch.Notes notes(JSONB stored) {
        var read = json.readValue(stored.data(), Batch.Notes.class);
        return read.ignoredSheets() == null ? Batch.Notes.NONE : read;
    }

    private JSONB jsonOf(Batch.Notes notes) {
        return JSONB.valueOf(json.writeValueAsString(notes));
    }

    /** The keys of batches started before a day that were never taken: their rows are not kept for ever. */
    List<UUID> forgotten(UUID institution, OffsetDateTime before) {
        return new ArrayList<>(db.select(BATCH.ID)
                .from(BATCH)
                .where(
                        BATCH.INSTITUTION_ID.eq(institution),
                        BATCH.STARTED_AT.lt(before),
                        BATCH.STATE.in("reading", "refused", "checked", "failed"))
                .fetch(BATCH.ID));
    }
}
