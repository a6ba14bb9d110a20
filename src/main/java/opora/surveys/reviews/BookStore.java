package opora.surveys.reviews;

import static opora.surveys.db.Tables.REVIEW;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.Optional;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import opora.surveys.db.tables.records.ReviewRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The book, its words sealed. */
@Repository
class BookStore {

    private final DSLContext db;
    private final Vault vault;

    BookStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** @return whether it was not there yet */
    boolean insert(ReviewDraft draft, Change change) {
        return db.insertInto(REVIEW)
                        .set(REVIEW.INSTITUTION_ID, change.institution())
                        .set(REVIEW.ID, draft.key())
                        .set(REVIEW.KIND, draft.kind().code())
                        .set(REVIEW.WAY, draft.way().code())
                        .set(REVIEW.RECEIVED_ON, draft.receivedOn())
                        .set(
                                REVIEW.TEXT,
                                vault.seal(
                                        BookSecrets.TEXT,
                                        draft.key(),
                                        draft.text().strip()))
                        .set(
                                REVIEW.SIGNED,
                                vault.seal(
                                        BookSecrets.SIGNED,
                                        draft.key(),
                                        draft.signed().strip()))
                        .set(REVIEW.RECORDED_AT, change.at().toOffsetDateTime())
                        .set(REVIEW.RECORDED_BY, change.by())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void answer(UUID id, String answer, Change change) {
        db.update(REVIEW)
                .set(REVIEW.ANSWER, vault.seal(BookSecrets.ANSWER, id, answer))
                .set(REVIEW.ANSWERED_ON, change.today())
                .set(REVIEW.ANSWERED_BY, change.by())
                .where(is(id, change.institution()))
                .execute();
    }

    void voidIt(UUID id, String reason, Change change) {
        db.update(REVIEW)
                .set(REVIEW.VOIDED_AT, change.at().toOffsetDateTime())
                .set(REVIEW.VOIDED_BY, change.by())
                .set(REVIEW.VOID_REASON, vault.seal(BookSecrets.VOID_REASON, id, reason))
                .where(is(id, change.institution()))
                .execute();
    }

    Optional<Review> find(UUID institution, UUID id) {
        return db.selectFrom(REVIEW).where(is(id, institution)).fetchOptional(this::review);
    }

    /** The newest first. */
    Slice<Review> list(UUID institution, @Nullable ReviewKind kind, boolean waiting, @Nullable DayKey after) {
        var rows = db.selectFrom(REVIEW)
                .where(
                        REVIEW.INSTITUTION_ID.eq(institution),
                        kind == null ? noCondition() : REVIEW.KIND.eq(kind.code()),
                        waiting ? waits() : noCondition(),
                        after(after))
                .orderBy(REVIEW.RECEIVED_ON.desc(), REVIEW.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(this::review);
        return Slice.of(rows, last -> new DayKey(last.receivedOn(), last.id()).toString());
    }

    int waiting(UUID institution) {
        return db.fetchCount(REVIEW, REVIEW.INSTITUTION_ID.eq(institution).and(waits()));
    }

    private static Condition waits() {
        return REVIEW.ANSWERED_ON
                .isNull()
                .and(REVIEW.VOIDED_AT.isNull())
                .and(REVIEW.KIND.ne(ReviewKind.POSITIVE.code()));
    }

    private static Condition after(@Nullable DayKey key) {
        return key == null ? noCondition() : row(REVIEW.RECEIVED_ON, REVIEW.ID).lt(row(key.on(), key.id()));
    }

    private static Condition is(UUID id, UUID institution) {
        return REVIEW.INSTITUTION_ID.eq(institution).and(REVIEW.ID.eq(id));
    }

    private Review review(ReviewRecord row) {
        var id = row.getId();
        return new Review(
                id,
                ReviewKind.of(row.getKind()),
                ReviewWay.of(row.getWay()),
                row.getReceivedOn(),
                vault.open(BookSecrets.TEXT, id, row.getText()),
                vault.open(BookSecrets.SIGNED, id, row.getSigned()),
                vault.open(BookSecrets.ANSWER, id, row.getAnswer()),
                row.getAnsweredOn(),
                vault.open(BookSecrets.VOID_REASON, id, row.getVoidReason()));
    }
}
