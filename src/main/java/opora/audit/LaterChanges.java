package opora.audit;

import static opora.audit.db.Tables.ENTRY;
import static opora.audit.db.Tables.ENTRY_SUBJECT;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has been done with records since something was entered about them: whoever wants to take it back must know. */
@Component
public class LaterChanges {

    private final DSLContext db;

    LaterChanges(DSLContext db) {
        this.db = db;
    }

    /** A change: the simple name of its event and those of the asked records it touched. */
    public record Later(String event, OffsetDateTime at, List<UUID> records) {}

    /** The first changes that touched any of the records after the given subject was written about for the last time. */
    @Transactional(readOnly = true)
    public List<Later> since(UUID institution, UUID subject, Set<UUID> records, int limit) {
        var last = lastAbout(institution, subject);
        return last == null || records.isEmpty() ? List.of() : touching(institution, records, last, limit);
    }

    private List<Later> touching(UUID institution, Set<UUID> records, UUID last, int limit) {
        var touched = DSL.arrayAgg(ENTRY_SUBJECT.SUBJECT_ID);
        return db.select(ENTRY.EVENT, ENTRY.AT, touched)
                .from(ENTRY_SUBJECT)
                .join(ENTRY)
                .on(ENTRY.ID.eq(ENTRY_SUBJECT.ENTRY_ID))
                .where(
                        changes(institution),
                        ENTRY_SUBJECT.SUBJECT_ID.eq(DSL.any(records.toArray(UUID[]::new))),
                        ENTRY_SUBJECT.ENTRY_ID.gt(last))
                .groupBy(ENTRY.ID)
                .orderBy(ENTRY.ID)
                .limit(limit)
                .fetch(row -> new Later(row.value1(), row.value2(), List.of(row.value3())));
    }

    private @Nullable UUID lastAbout(UUID institution, UUID subject) {
        return db.select(ENTRY_SUBJECT.ENTRY_ID)
                .from(ENTRY_SUBJECT)
                .where(changes(institution), ENTRY_SUBJECT.SUBJECT_ID.eq(subject))
                .orderBy(ENTRY_SUBJECT.ENTRY_ID.desc())
                .limit(1)
                .fetchOne(ENTRY_SUBJECT.ENTRY_ID);
    }

    private static Condition changes(UUID institution) {
        return ENTRY_SUBJECT.INSTITUTION_ID.eq(institution).and(ENTRY_SUBJECT.KIND.eq(EntryKind.CHANGE.word()));
    }
}
