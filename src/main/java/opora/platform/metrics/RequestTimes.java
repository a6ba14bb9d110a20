package opora.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * How long requests take, by route and not by address: an address has ids in it, and which families are looked at is nobody's business who watches a
 * server.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTimes extends OncePerRequestFilter {

    private static final String NO_ROUTE = "none";

    /** A client may write any word there, each of which would be kept. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final Duration[] ASKED = {
        Duration.ofMillis(50), Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(5)
    };

    private final MeterRegistry metrics;

    RequestTimes(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = Timer.start(metrics);
        try {
            chain.doFilter(request, response);
        } finally {
            var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            begun.stop(Timer.builder("http.server.requests")
                    .serviceLevelObjectives(ASKED)
                    .tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "other")
                    .tag("route", route == null ? NO_ROUTE : route.toString())
                    .tag("status", String.valueOf(response.getStatus()))
                    .register(metrics));
        }
    }
}
