package opora.audit;

import static opora.audit.db.Tables.ENTRY;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.audit.db.tables.records.EntryRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what histories are read from. An event is a record of ids, codes, dates and field names; names of people, what somebody typed
 * into a search and what was written about a family never stand in it. All of it is written in the caller's transaction: no change and
 * no look without its entry, no entry without them.
 */
@Component
public class Journal {

    /** Who acted when nobody is known: somebody at the door. */
    public static final UUID NOBODY = new UUID(0, 0);

    /** An event and the records it is about. */
    public record Event(JournalEvent event, Collection<UUID> subjects) {

        public static Event of(JournalEvent event, UUID... subjects) {
            return new Event(event, Arrays.asList(subjects));
        }
    }

    private final DSLContext db;
    private final JsonMapper json;
    private final Vault vault;

    Journal(DSLContext db, JsonMapper json, Vault vault) {
        this.db = db;
        this.json = json;
        this.vault = vault;
    }

    /** Records a change. */
    public void record(Change change, JournalEvent event, UUID... subjects) {
        write(entry(change, EntryKind.CHANGE, event, null, Arrays.asList(subjects)));
    }

    /** The same for many events of one change, written at once. */
    public void recordAll(Change change, Collection<Event> events) {
        db.batchInsert(events.stream()
                        .map(each -> entry(change, EntryKind.CHANGE, each.event(), null, each.subjects()))
                        .toList())
                .execute();
    }

    /** The user opened the file of a family or a person. */
    public void viewed(Change change, JournalEvent event, UUID... subjects) {
        look(entry(change, EntryKind.VIEW, event, null, Arrays.asList(subjects)));
    }

    /**
     * The user searched or went through a list. Which words were typed is never kept: a surname, even as a keyed hash, would be personal
     * data in the one place nothing can be erased from. Whoever was found stands among the subjects instead.
     */
    public void searched(Change change, JournalEvent event) {
        look(entry(change, EntryKind.SEARCH, event, null, List.of()));
    }

    /** @param rows how many records were found in all, @param shown those of them that stood on the page */
    public void searched(Change change, JournalEvent event, int rows, Collection<UUID> shown) {
        look(entry(change, EntryKind.SEARCH, event, rows, shown));
    }

    /**
     * The user takes records away as a file. However many they are, one entry names all of them.
     *
     * @param rows how many lines about people the file holds
     * @param subjects the families and persons in it
     */
    public void exported(Change change, JournalEvent event, int rows, Collection<UUID> subjects) {
        look(entry(change, EntryKind.EXPORT, event, rows, subjects));
    }

    /** The user opened a page made for paper. */
    public void printed(Change change, JournalEvent event, Collection<UUID> subjects) {
        look(entry(change, EntryKind.PRINT, event, null, subjects));
    }

    /** Somebody came in, was turned away, opened what is restricted or changed who may do so. */
    public void access(Change change, JournalEvent event, UUID... subjects) {
        write(entry(change, EntryKind.ACCESS, event, null, Arrays.asList(subjects)));
    }

    /** The same before anybody is known: a sign-in with a login that does not exist. It belongs to no institution. */
    public void accessByNobody(ZonedDateTime at, JournalEvent event) {
        write(entry(null, NOBODY, at, "", EntryKind.ACCESS, event, null, List.of()));
    }

    /** The same where the institution is known: somebody has shown who they are and may not come in. */
    public void accessByNobody(UUID institution, ZonedDateTime at, JournalEvent event, UUID... subjects) {
        write(entry(institution, NOBODY, at, "", EntryKind.ACCESS, event, null, Arrays.asList(subjects)));
    }

    /** What was done with the data of every institution at once: their copy, and what came back of one. */
    void ofInstallation(UUID institution, UUID account, ZonedDateTime at, EntryKind kind, JournalEvent event) {
        write(entry(institution, account, at, "", kind, event, null, List.of()));
    }

    /** A page is not there yet when its handler tells of it: the entry waits for whom it shows. */
    private void look(EntryRecord entry) {
        if (!PendingLooks.keep(entry)) {
            write(entry);
        }
    }

    /** About whom it is and how many they are is still to be found out. */
    EntryRecord unwritten(Change change, EntryKind kind, JournalEvent event) {
        return entry(change, kind, event, null, List.of());
    }

    /** Without asking for the row again: whoever signs in writes it before they may read anything. */
    void write(EntryRecord entry) {
        db.insertInto(ENTRY).set(entry).execute();
    }

    private EntryRecord entry(
            Change change, EntryKind kind, JournalEvent event, @Nullable Integer rows, Collection<UUID> subjects) {
        return entry(change.institution(), change.by(), change.at(), change.reason(), kind, event, rows, subjects);
    }

    private EntryRecord entry(
            @Nullable UUID institution,
            UUID account,
            ZonedDateTime at,
            String reason,
            EntryKind kind,
            JournalEvent event,
            @Nullable Integer rows,
            Collection<UUID> subjects) {
        var entry = db.newRecord(ENTRY);
        entry.setId(Ids.next());
        entry.setInstitutionId(institution);
        entry.setAt(at.toOffsetDateTime());
        entry.setAccountId(account);
        entry.setKind(kind.word());
        entry.setEvent(event.getClass().getSimpleName());
        entry.setReason(vault.seal(AuditSecrets.REASON, entry.getId(), reason));
        entry.setDetails(JSONB.valueOf(json.writeValueAsString(event)));
        entry.setSubjects(subjects.stream().distinct().toArray(UUID[]::new));
        entry.setRowCount(rows);
        entry.setAddress(address());
        return entry;
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
