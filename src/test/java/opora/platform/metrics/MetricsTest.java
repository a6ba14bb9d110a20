package opora.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.FilterChain;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

/** Whoever watches the server learns how it does and nothing about whom it knows. */
class MetricsTest {

    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void requestsAreCountedByRouteAndNothingPersonalIsTold() throws Exception {
        var family = UUID.randomUUID().toString();
        var page = new MetricsPage(metrics, 0);
        try {
            serve("/families/" + family, "/families/{id}", 200);
            serve("/families/" + family, "/families/{id}", 200);
            serve("/Рожкова", null, 404);

            var text = scraped(page);

            assertThat(text)
                    .contains(
                            "http_server_requests_seconds_count{method=\"GET\",route=\"/families/{id}\",status=\"200\"} 2")
                    .contains("route=\"none\",status=\"404\"} 1")
                    .contains("le=\"0.3\"")
                    .doesNotContain(family, "Рожкова");
        } finally {
            page.destroy();
        }
    }

    @Test
    void theyAreToldToThisComputerAlone() throws Exception {
        var page = new MetricsPage(metrics, 0);
        try {
            assertThat(page.address().getAddress().isLoopbackAddress()).isTrue();
        } finally {
            page.destroy();
        }
    }

    private void serve(String address, String route, int status) throws Exception {
        var request = new MockHttpServletRequest("GET", address);
        request.setParameter("q", "Рожкова");
        var response = new MockHttpServletResponse();
        FilterChain chain = (asked, answered) -> {
            if (route != null) {
                asked.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route);
            }
            ((MockHttpServletResponse) answered).setStatus(status);
        };
        new RequestTimes(metrics).doFilter(request, response, chain);
    }

    private static String scraped(MetricsPage page) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + page.address().getPort() + "/metrics"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
