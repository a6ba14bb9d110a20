package opora.audit;

import static opora.audit.db.Tables.ENTRY;
import static opora.audit.db.Tables.ENTRY_SUBJECT;
import static org.jooq.Records.mapping;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an account did with one record during some hours: whoever judges a use of emergency access wants to see it whole. */
@Component
public class Deeds {

    private static final int MOST = 100;

    private final DSLContext db;

    Deeds(DSLContext db) {
        this.db = db;
    }

    /** @param event the event's simple name */
    public record Deed(OffsetDateTime at, String event) {}

    /** In their order, the first hundred of them. Whether the reader may ask is for the caller to know. */
    @Transactional(readOnly = true)
    public List<Deed> during(UUID institution, UUID subject, UUID account, OffsetDateTime from, OffsetDateTime to) {
        return db.select(ENTRY.AT, ENTRY.EVENT)
                .from(ENTRY_SUBJECT)
                .join(ENTRY)
                .on(ENTRY.ID.eq(ENTRY_SUBJECT.ENTRY_ID))
                .where(
                        ENTRY_SUBJECT.INSTITUTION_ID.eq(institution),
                        ENTRY_SUBJECT.SUBJECT_ID.eq(subject),
                        ENTRY_SUBJECT.AT.between(from, to),
                        ENTRY.ACCOUNT_ID.eq(account))
                .orderBy(ENTRY_SUBJECT.AT, ENTRY_SUBJECT.ENTRY_ID)
                .limit(MOST)
                .fetch(mapping(Deed::new));
    }
}
