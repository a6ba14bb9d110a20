package opora.people.erasure;

import static opora.people.db.Tables.ERASURE;
import static opora.people.db.Tables.FAMILY;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import opora.platform.Change;
import opora.platform.access.User;
import opora.platform.backup.ErasureLog;
import opora.platform.database.DatabaseContext;
import opora.platform.database.Maintenance;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Before anybody gets in: what was erased is erased again when an older backup has brought it back. Once a day the names go from acts whose
 * three years are over (Roskomnadzor order 179).
 */
@Component
class ErasuresAgain implements SmartLifecycle {

    static final Period ACTS_KEPT = Period.ofYears(3);

    private static final Logger log = LoggerFactory.getLogger(ErasuresAgain.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final EraseFamily erase;
    private final ErasureLog erasures;
    private final Maintenance maintenance;
    private final DatabaseContext context;
    private final Clock clock;
    private final boolean wanted;
    private volatile @Nullable ScheduledExecutorService worker;
    private boolean begun;

    /** @param console true for a command of the console, which may work beside a running server */
    ErasuresAgain(
            EraseFamily erase,
            ErasureLog erasures,
            Maintenance maintenance,
            DatabaseContext context,
            Clock clock,
            @Value("${opora.join:false}") boolean console) {
        this.erase = erase;
        this.erasures = erasures;
        this.maintenance = maintenance;
        this.context = context;
        this.clock = clock;
        this.wanted = !console;
    }

    /** Before the port opens. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        if (wanted) {
            if (!begun) {
                begun = true;
                catchUp();
            }
            worker = Executors.newSingleThreadScheduledExecutor(work -> {
                var thread = new Thread(work, "terms-of-keeping");
                thread.setDaemon(true);
                return thread;
            });
            worker.scheduleAtFixedRate(this::daily, 0, DAY.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void catchUp() {
        var again = again();
        if (again > 0) {
            log.warn("Erased again after a backup was restored: {}", again);
        }
        writeDown();
    }

    /** How many families were erased again. */
    int again() {
        var count = 0;
        for (var entry : erasures.all()) {
            if (!isHere(entry)) {
                continue;
            }
            var change = new Change(User.console(entry.institution()), ZonedDateTime.now(clock), "");
            if (context.console(entry.institution(), () -> erase.again(entry, change))) {
                count++;
            }
        }
        return count;
    }

    /** Keys may be shared with an installation that has other families. */
    private boolean isHere(ErasureLog.Entry entry) {
        return maintenance
                .db()
                .fetchExists(FAMILY, FAMILY.INSTITUTION_ID.eq(entry.institution()), FAMILY.ID.eq(entry.family()));
    }

    /** An erasure whose entry could not be written when it was done. */
    private void writeDown() {
        erasures.add(maintenance.db().selectFrom(ERASURE).fetch(EraseFamily::entry));
    }

    private void daily() {
        try {
            forgetNames(maintenance.db());
        } catch (RuntimeException problem) {
            log.error("Names stay in old acts of erasure until tomorrow", problem);
        }
    }

    int forgetNames(DSLContext db) {
        return db.update(ERASURE)
                .set(ERASURE.NAMES, "")
                .set(ERASURE.DOCUMENT, "")
                .where(ERASURE.ERASED_AT.lt(OffsetDateTime.now(clock).minus(ACTS_KEPT)), ERASURE.NAMES.ne(""))
                .execute();
    }

    @Override
    public void stop() {
        var running = worker;
        worker = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
