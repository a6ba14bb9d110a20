package opora.casework.journal;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import opora.casework.CaseworkPermissions;
import opora.people.Families;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the journal in the order the families came, slice by slice: however long it is, little of it stands in memory. */
@Repository
class FamiliesJournal {

    static final int OF_A_FILE = 500;

    private final DSLContext db;
    private final Families families;
    private final JournalColumns columns;

    FamiliesJournal(DSLContext db, Families families, JournalColumns columns) {
        this.db = db;
        this.families = families;
        this.columns = columns;
    }

    /** @param days with both ends */
    Slice<FamiliesJournalRow> page(User user, JournalDays days, @Nullable DayKey after, int size) {
        var slice = Slice.of(cases(user, days, after, size), last -> last.key().toString(), size);
        return new Slice<>(columns.of(slice.rows(), days, user), slice.next());
    }

    /** Hands over all of it, in the same order. */
    void all(User user, JournalDays days, Consumer<FamiliesJournalRow> to) {
        DayKey after = null;
        do {
            var slice = page(user, days, after, OF_A_FILE);
            slice.rows().forEach(to);
            after = DayKey.of(slice.next());
        } while (after != null);
    }

    List<UUID> families(User user, JournalDays days) {
        return new ArrayList<>(db.selectDistinct(CASE_FILE.FAMILY_ID)
                .from(CASE_FILE)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID), FAMILY_CARD.ID.eq(CASE_FILE.FAMILY_ID))
                .where(within(user, days))
                .fetch(CASE_FILE.FAMILY_ID));
    }

    private List<JournalCase> cases(User user, JournalDays days, @Nullable DayKey after, int size) {
        return db.select(
                        CASE_FILE.ID,
                        CASE_FILE.FAMILY_ID,
                        FAMILY_CARD.NUMBER,
                        FAMILY_CARD.NAME,
                        CASE_FILE.OPENED_ON,
                        CASE_FILE.CLOSED_ON,
                        CASE_FILE.CLOSING_REASON)
                .from(CASE_FILE)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(CASE_FILE.INSTITUTION_ID), FAMILY_CARD.ID.eq(CASE_FILE.FAMILY_ID))
                .where(within(user, days))
                .and(
                        after == null
                                ? noCondition()
                                : row(CASE_FILE.OPENED_ON, CASE_FILE.ID).gt(after.on(), after.id()))
                .orderBy(CASE_FILE.OPENED_ON, CASE_FILE.ID)
                .limit(size + 1)
                .fetch(found -> new JournalCase(
                        found.value1(),
                        found.value2(),
                        found.value3(),
                        found.value4(),
                        found.value5(),
                        found.value6(),
                        found.value7()));
    }

    private Condition within(User user, JournalDays days) {
        return CASE_FILE
                .INSTITUTION_ID
                .eq(user.institutionId())
                .and(CASE_FILE.OPENED_ON.le(Objects.requireNonNull(days.to())))
                .and(CASE_FILE.CLOSED_ON.isNull().or(CASE_FILE.CLOSED_ON.ge(Objects.requireNonNull(days.from()))))
                .and(days.section() == null ? noCondition() : FAMILY_CARD.SECTION_ID.eq(days.section()))
                .and(families.among(
                        CaseworkPermissions.VIEW,
                        user,
                        FAMILY_CARD.ID,
                        FAMILY_CARD.SECTION_ID,
                        FAMILY_CARD.CURATOR_ID));
    }
}
