package opora.audit.seal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals each second while the server runs. What went wrong is tried again with the next second: nothing is lost, it is only sealed later. */
@Component
class SealingJob implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealingJob.class);
    private static final int LAST_PATIENCE = 10;

    private final Sealing sealing;
    private final boolean wanted;
    private @Nullable ScheduledExecutorService clockwork;
    private int failures;

    /** @param joined true for a console command, which leaves the sealing to the server */
    SealingJob(
            Sealing sealing,
            @Value("${opora.join:false}") boolean joined,
            @Value("${opora.journal.seal:true}") boolean wanted) {
        this.sealing = sealing;
        this.wanted = wanted && !joined;
    }

    @Override
    public synchronized void start() {
        if (wanted && clockwork == null) {
            clockwork = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("journal-sealing").daemon().factory());
            clockwork.scheduleWithFixedDelay(this::once, 1, 1, TimeUnit.SECONDS);
        }
    }

    private void once() {
        try {
            sealing.now();
            failures = 0;
        } catch (RuntimeException problem) {
            failures++;
            if (failures == 1 || failures % 60 == 0) {
                LOG.error("The journal could not be sealed, for {} seconds now", failures, problem);
            }
        }
    }

    @Override
    public synchronized void stop() {
        if (clockwork == null) {
            return;
        }
        clockwork.shutdown();
        try {
            clockwork.awaitTermination(LAST_PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        clockwork = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}
