package opora.platform.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.DisposableBean;

/** {@code /metrics} at a port of its own, for this computer alone: nobody signs in there, and nothing there is about a person. */
class MetricsPage implements DisposableBean {

    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry metrics;
    private final HttpServer server;

    MetricsPage(PrometheusMeterRegistry metrics, int port) throws IOException {
        this.metrics = metrics;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/metrics", this::tell);
        server.start();
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void destroy() {
        server.stop(0);
    }

    private void tell(HttpExchange asked) throws IOException {
        try (asked) {
            var text = metrics.scrape(TYPE).getBytes(StandardCharsets.UTF_8);
            asked.getResponseHeaders().set("Content-Type", TYPE);
            asked.sendResponseHeaders(200, text.length);
            asked.getResponseBody().write(text);
        }
    }
}
