package opora.platform.secrets;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import opora.platform.secrets.Resealing.Step;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals what is not sealed with the newest key while the program serves: a portion and a breath, so that nobody at work notices. */
@Component
class SealInBackground implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SealInBackground.class);
    private static final long BREATH_MILLIS = 50;
    private static final long REST_MILLIS = 30_000;
    private static final int AT_MOST_SECONDS = 5;
    private static final int RESTS_BETWEEN_CHECKS = 120;

    private final Keys keys;
    private final boolean wanted;
    private volatile @Nullable ScheduledExecutorService worker;
    private int rests;

    /** @param console true for a command of the console, which may work beside a running server */
    SealInBackground(
            Keys keys,
            @Value("${opora.join:false}") boolean console,
            @Value("${opora.sealing.background:true}") boolean background) {
        this.keys = keys;
        this.wanted = background && !console;
    }

    @Override
    public void start() {
        if (wanted) {
            worker = Executors.newSingleThreadScheduledExecutor(work -> {
                var thread = new Thread(work, "sealing");
                thread.setDaemon(true);
                return thread;
            });
            worker.schedule(this::work, BREATH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void work() {
        var pause = REST_MILLIS;
        try {
            if (keys.step() == Step.MORE) {
                pause = BREATH_MILLIS;
            } else {
                lookAgain();
            }
        } catch (RuntimeException problem) {
            if (worker != null) {
                log.error("Sealing stopped and goes on in a while", problem);
            }
        }
        var running = worker;
        if (running != null && !running.isShutdown()) {
            running.schedule(this::work, pause, TimeUnit.MILLISECONDS);
        }
    }

    /** Once an hour: a copy that was restored or a node with an older key may have brought texts in since. */
    private void lookAgain() {
        rests++;
        if (rests % RESTS_BETWEEN_CHECKS == 0) {
            keys.again();
        }
    }

    @Override
    public void stop() {
        var running = worker;
        worker = null;
        if (running != null) {
            running.shutdownNow();
            try {
                running.awaitTermination(AT_MOST_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
