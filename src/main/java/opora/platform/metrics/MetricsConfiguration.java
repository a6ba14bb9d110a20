package opora.platform.metrics;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of the running server for Prometheus, when a port is named for them; else nothing is counted. A module adds its own as a {@link MeterBinder}. */
@Configuration
@ConditionalOnProperty("opora.metrics-port")
class MetricsConfiguration {

    @Bean
    PrometheusMeterRegistry metrics(HikariDataSource pool, List<MeterBinder> ofModules) {
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(metrics));
        Stream.concat(
                        Stream.of(
                                new JvmMemoryMetrics(),
                                new JvmThreadMetrics(),
                                new ProcessorMetrics(),
                                new FileDescriptorMetrics(),
                                new UptimeMetrics()),
                        ofModules.stream())
                .forEach(each -> each.bindTo(metrics));
        return metrics;
    }

    /** A bean, so that it stops listening to the collector with the server. */
    @Bean
    JvmGcMetrics collections() {
        return new JvmGcMetrics();
    }

    @Bean
    RequestTimes requestTimes(PrometheusMeterRegistry metrics) {
        return new RequestTimes(metrics);
    }

    @Bean
    MetricsPage metricsPage(PrometheusMeterRegistry metrics, @Value("${opora.metrics-port}") int port)
            throws IOException {
        return new MetricsPage(metrics, port);
    }
}
