package opora.platform.backup;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import opora.platform.embedded.Restoration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Works beside the server: sends the log of changes to the backups every few seconds, and takes the nightly backup. A computer that was
 * switched off at night takes it when it has been on for a while.
 */
@Component
class BackupJob implements ApplicationListener<WebServerInitializedEvent>, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(BackupJob.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration AFTER_START = Duration.ofMinutes(10);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofHours(1);

    private final BackupWork work;
    private final BackupRuns runs;
    private final BackupSettings settings;
    private final Clock clock;
    private @Nullable Thread thread;
    private Instant silentUntil = Instant.EPOCH;

    BackupJob(BackupWork work, BackupRuns runs, BackupSettings settings, Clock clock) {
        this.work = work;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    /** A command of the console and a test have no server, and leave backups to those who do. */
    @Override
    public void onApplicationEvent(WebServerInitializedEvent started) {
        if (started.getWebServer().getPort() > 0 && work.isPossible()) {
            thread = Thread.ofPlatform().daemon().name("backups").start(this::watch);
        }
    }

    @Override
    public void destroy() {
        BackupWork.end(thread);
    }

    private void watch() {
        var since = ZonedDateTime.now(clock);
        var minute = -1L;
        removeRemains();
        while (!Thread.currentThread().isInterrupted()) {
            sendChanges();
            var now = ZonedDateTime.now(clock);
            if (now.toEpochSecond() / 60 != minute && now.isAfter(since.plus(AFTER_START))) {
                minute = now.toEpochSecond() / 60;
                takeIfDue(now);
            }
            pause();
        }
    }

    private void takeIfDue(ZonedDateTime now) {
        try {
            var at = settings.at();
            if (at.isPresent() && isDue(now, at.get(), runs.last(false), runs.last(true))) {
                work.takeQuietly(BackupRun.Kind.NIGHTLY, null);
            }
        } catch (RuntimeException problem) {
            log.error("Whether a backup is due could not be told", problem);
        }
    }

    /** Once a day is enough, and a failure is tried again, but not at once. */
    static boolean isDue(
            ZonedDateTime now, LocalTime at, @Nullable ZonedDateTime attempted, @Nullable ZonedDateTime verified) {
        var planned = now.with(at).isAfter(now) ? now.with(at).minusDays(1) : now.with(at);
        var done = verified != null && !verified.isBefore(planned);
        var justTried = attempted != null && attempted.plus(BEFORE_ANOTHER_TRY).isAfter(now);
        return !done && !justTried;
    }

    static ZonedDateTime next(ZonedDateTime now, LocalTime at) {
        return now.with(at).isAfter(now) ? now.with(at) : now.plusDays(1).with(at);
    }

    private void sendChanges() {
        try {
            work.sendChanges();
        } catch (IOException | RuntimeException problem) {
            if (clock.instant().isAfter(silentUntil)) {
                silentUntil = clock.instant().plus(BEFORE_ANOTHER_TRY);
                log.warn("The log of changes does not get to the backups: {}", String.valueOf(problem.getMessage()));
            }
            makeRoom();
        }
    }

    /** People must be able to work; a moment that cannot be restored until the next backup is the lesser evil. */
    private void makeRoom() {
        try {
            int dropped = work.dropChangesWhenDiskIsNearlyFull();
            if (dropped > 0) {
                log.error("The disk is nearly full: {} pieces of the log of changes were dropped", dropped);
            }
        } catch (IOException problem) {
            log.error("The log of changes waiting for the backups cannot be looked at", problem);
        }
    }

    private void removeRemains() {
        try {
            Restoration.clean(work.scratch());
        } catch (IOException problem) {
            log.warn("What a killed backup left could not be removed", problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
