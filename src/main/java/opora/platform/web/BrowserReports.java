package opora.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Browsers tell here what our policy has stopped: a mistake of ours, or somebody's script in a page. Anybody may send anything, so little
 * is read, little is believed and little is written: the rule and the host, never an address or a text, and not more than some lines in a
 * minute.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class BrowserReports extends OncePerRequestFilter {

    static final String PATH = "/browser-reports";
    static final int LONGEST = 8192;
    static final int IN_A_MINUTE = 10;

    private static final Logger LOG = LoggerFactory.getLogger(BrowserReports.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_IN_ONE = 5;
    private static final Set<String> WORDS = Set.of("inline", "eval", "data", "blob", "self", "trusted-types-sink");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Clock clock;
    private Instant minute = Instant.EPOCH;
    private int written;

    BrowserReports(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATH.equals(request.getRequestURI()) || !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        read(body);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void read(byte[] body) {
        try {
            var told = json.readTree(body);
            if (told.isArray()) {
                told.valueStream()
                        .limit(MOST_IN_ONE)
                        .forEach(each -> write(each.path("body"), "effectiveDirective", "blockedURL"));
            } else {
                write(told.path("csp-report"), "violated-directive", "blocked-uri");
            }
        } catch (JacksonException nonsense) {
            LOG.debug("Not a report");
        }
    }

    private void write(JsonNode report, String directive, String blocked) {
        if (report.isObject() && mayWrite()) {
            LOG.warn("A browser has stopped {} from {}", rule(report.path(directive)), source(report.path(blocked)));
        }
    }

    private synchronized boolean mayWrite() {
        var now = clock.instant();
        if (minute.plus(MINUTE).isBefore(now)) {
            minute = now;
            written = 0;
        }
        return written++ < IN_A_MINUTE;
    }

    /** An older browser repeats the whole rule here, the nonce in it included. */
    private static String rule(JsonNode directive) {
        var word = text(directive).split(" ", 2)[0];
        return word.matches("[a-z-]{1,40}") ? word : "?";
    }

    private static String source(JsonNode blocked) {
        var text = text(blocked).toLowerCase(Locale.ROOT);
        return WORDS.contains(text) ? text : host(text);
    }

    private static String host(String address) {
        try {
            var host = URI.create(address).getHost();
            return host != null && host.matches("[a-z0-9.:\\[\\]-]{1,100}") ? host : "?";
        } catch (IllegalArgumentException unreadable) {
            return "?";
        }
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }
}
