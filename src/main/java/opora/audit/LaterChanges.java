package opora.audit;

import static opora.audit.db.Tables.ENTRY;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has been done with records since something was entered about them: whoever wants to take it back must know. */
@Component
public class LaterChanges {

    private static final int AT_ONCE = 500;

    private final DSLContext db;

    LaterChanges(DSLContext db) {
        this.db = db;
    }

    /** A change: the simple name of its event and those of the asked records it touched. */
    public record Later(String event, OffsetDateTime at, List<UUID> records) {}

    /**
     * The first changes that touched any of the records after the given subject was written about for the last time. Only what came
     * since is read, record by record in memory: that is little, however many records are asked about.
     */
    @Transactional(readOnly = true)
    public List<Later> since(UUID institution, UUID subject, Set<UUID> records, int limit) {
        var later = new ArrayList<Later>();
        var after = lastAbout(institution, subject);
        while (after != null && later.size() < limit) {
            var entries = db.select(ENTRY.ID, ENTRY.EVENT, ENTRY.AT, ENTRY.SUBJECTS)
                    .from(ENTRY)
                    .where(ENTRY.INSTITUTION_ID.eq(institution), ENTRY.ID.gt(after), ENTRY.KIND.eq("change"))
                    .orderBy(ENTRY.ID)
                    .limit(AT_ONCE)
                    .fetch();
            for (var entry : entries) {
                var touched =
                        Arrays.stream(entry.value4()).filter(records::contains).toList();
                if (!touched.isEmpty() && later.size() < limit) {
                    later.add(new Later(entry.value2(), entry.value3(), touched));
                }
            }
            after = entries.size() < AT_ONCE ? null : entries.getLast().value1();
        }
        return later;
    }

    private @Nullable UUID lastAbout(UUID institution, UUID subject) {
        return db.select(ENTRY.ID)
                .from(ENTRY)
                .where(
                        ENTRY.INSTITUTION_ID.eq(institution),
                        ENTRY.KIND.eq("change"),
                        ENTRY.SUBJECTS.contains(new UUID[] {subject}))
                .orderBy(ENTRY.ID.desc())
                .limit(1)
                .fetchOne(ENTRY.ID);
    }
}
