package opora.platform.backup;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what became of the backups. */
@Component
class BackupRuns {

    private static final int SHOWN = 30;

    private final DSLContext db;
    private final Clock clock;

    BackupRuns(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Newest first. */
    List<BackupRun> latest() {
        return db.fetch(
                        "select *, {0} as abandoned from platform.backup order by started_at desc, id desc limit {1}",
                        DSL.field(
                                "not exists (select from pg_locks where locktype = 'advisory' and "
                                        + "(classid::bigint << 32) + objid::bigint = {0})",
                                DSL.val(Backups.ONE_AT_A_TIME)),
                        DSL.val(SHOWN))
                .map(this::run);
    }

    /** When the last one began, or the last verified one; null when there was none. */
    @Nullable
    ZonedDateTime last(boolean verified) {
        var started = db.fetchValue(
                "select max(started_at) from platform.backup where state = 'verified' or not {0}", DSL.val(verified));
        return started instanceof OffsetDateTime at ? at.atZoneSameInstant(clock.getZone()) : null;
    }

    /** Whoever was to go on with it holds the lock; without one it was killed. */
    private BackupRun run(Record row) {
        var state = BackupRun.State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT));
        var abandoned = state.isRunning() && row.get("abandoned", Boolean.class);
        return new BackupRun(
                BackupRun.Kind.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT)),
                row.get("started_at", OffsetDateTime.class),
                row.get("ended_at", OffsetDateTime.class),
                abandoned ? BackupRun.State.FAILED : state,
                row.get("percent", Integer.class),
                row.get("file", String.class),
                row.get("bytes", Long.class),
                row.get("tables", Integer.class),
                row.get("row_count", Long.class),
                row.get("head", String.class),
                abandoned ? "platform.backup.broken-off" : row.get("problem", String.class),
                Arrays.asList(row.get("arguments", String[].class)));
    }
}
