package opora.audit;

import static opora.audit.db.Tables.ENTRY;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import opora.audit.db.tables.records.EntryRecord;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has been done with records since a moment: whoever finds a number changed wants to know why. */
@Component
public class Traces {

    private static final int AT_ONCE = 2000;
    private static final int PER_RECORD = 5;
    private static final int MOST_SUBJECTS = 3;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final DSLContext db;
    private final Vault vault;

    Traces(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /**
     * A change that concerned a record.
     *
     * @param event the event's simple name
     * @param about the first few records the entry is about
     */
    public record Trace(String event, OffsetDateTime at, UUID account, String reason, List<UUID> about) {}

    /**
     * The first changes of each of the records after the moment, told from their journal: an entry is about a record when it names it
     * among its subjects or in its details. What came since is read once, however many records are asked about.
     */
    @Transactional(readOnly = true)
    public Map<UUID, List<Trace>> since(UUID institution, OffsetDateTime moment, Collection<UUID> records) {
        var wanted = new HashSet<>(records);
        var traces = new HashMap<UUID, List<Trace>>();
        var at = moment;
        @Nullable UUID last = null;
        boolean more = !wanted.isEmpty();
        while (more) {
            var entries = db.selectFrom(ENTRY)
                    .where(ENTRY.INSTITUTION_ID.eq(institution), ENTRY.KIND.eq(DSL.inline(EntryKind.CHANGE.word())))
                    .and(
                            last == null
                                    ? ENTRY.AT.gt(at)
                                    : DSL.row(ENTRY.AT, ENTRY.ID).gt(at, last))
                    .orderBy(ENTRY.AT, ENTRY.ID)
                    .limit(AT_ONCE)
                    .fetch();
            entries.forEach(entry -> note(entry, wanted, traces));
            more = entries.size() == AT_ONCE;
            if (more) {
                at = entries.getLast().getAt();
                last = entries.getLast().getId();
            }
        }
        return traces;
    }

    private void note(EntryRecord entry, Set<UUID> wanted, Map<UUID, List<Trace>> traces) {
        var concerned = new HashSet<UUID>();
        var ids = ID.matcher(entry.getDetails().data());
        while (ids.find()) {
            keep(UUID.fromString(ids.group()), wanted, concerned);
        }
        for (var subject : entry.getSubjects()) {
            keep(subject, wanted, concerned);
        }
        concerned.forEach(id -> {
            var known = traces.computeIfAbsent(id, each -> new ArrayList<>());
            if (known.size() < PER_RECORD) {
                known.add(new Trace(
                        entry.getEvent(),
                        entry.getAt(),
                        entry.getAccountId(),
                        vault.open(AuditSecrets.REASON, entry.getId(), entry.getReason()),
                        Arrays.stream(entry.getSubjects()).limit(MOST_SUBJECTS).toList()));
            }
        });
    }

    private static void keep(UUID id, Set<UUID> wanted, Set<UUID> kept) {
        if (wanted.contains(id)) {
            kept.add(id);
        }
    }
}
