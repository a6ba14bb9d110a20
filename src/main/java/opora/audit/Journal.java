package opora.audit;

import static opora.audit.db.Tables.ENTRY;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import opora.audit.db.tables.records.EntryRecord;
import opora.platform.Change;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what histories are read from. An event is a record of ids, codes, dates and field names; names of people and what was written
 * about a family never stand in it.
 */
@Component
public class Journal {

    /** An event and the records it is about. */
    public record Event(JournalEvent event, Collection<UUID> subjects) {

        public static Event of(JournalEvent event, UUID... subjects) {
            return new Event(event, Arrays.asList(subjects));
        }
    }

    private final DSLContext db;
    private final JsonMapper json;

    Journal(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Records the event in the caller's transaction: no change without its entry, no entry without its change. */
    public void record(Change change, JournalEvent event, UUID... subjects) {
        entry(change, "change", event, Arrays.asList(subjects)).insert();
    }

    /** The same for many events of one change, written at once. */
    public void recordAll(Change change, Collection<Event> events) {
        db.batchInsert(events.stream()
                        .map(each -> entry(change, "change", each.event(), each.subjects()))
                        .toList())
                .execute();
    }

    /** Records that the user opened the file of a family or a person. */
    public void viewed(Change change, JournalEvent event, UUID... subjects) {
        entry(change, "view", event, Arrays.asList(subjects)).insert();
    }

    private EntryRecord entry(Change change, String kind, JournalEvent event, Collection<UUID> subjects) {
        var entry = db.newRecord(ENTRY);
        entry.setId(Ids.next());
        entry.setInstitutionId(change.institution());
        entry.setAt(change.at().toOffsetDateTime());
        entry.setAccountId(change.by());
        entry.setKind(kind);
        entry.setEvent(event.getClass().getSimpleName());
        entry.setReason(change.reason());
        entry.setDetails(JSONB.valueOf(json.writeValueAsString(event)));
        entry.setSubjects(subjects.toArray(UUID[]::new));
        return entry;
    }
}
