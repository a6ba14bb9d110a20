package opora.platform.backup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How old the last verified backup is: what whoever watches the server has to know first. */
@Component
class BackupMetrics implements MeterBinder {

    private final BackupRuns runs;
    private final Clock clock;

    BackupMetrics(BackupRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        TimeGauge.builder("opora.backup.age", this::age, TimeUnit.SECONDS)
                .description("Age of the last verified backup; no number when there is none")
                .register(metrics);
    }

    private Number age() {
        var last = runs.last(true);
        return last == null
                ? Double.NaN
                : Duration.between(last.toInstant(), clock.instant()).toSeconds();
    }
}
