package opora.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form longer than the server reads would reach the page without its fields, the proof of its origin included, and look like a right
 * that is missing. What was sent is read away first: a browser that still sends does not listen.
 */
@Component
@Order(LongFormFilter.BEFORE_ANYBODY_READS_FIELDS)
class LongFormFilter extends OncePerRequestFilter {

    static final int BEFORE_ANYBODY_READS_FIELDS = Ordered.HIGHEST_PRECEDENCE + 5;
    static final String TOO_LONG = LongFormFilter.class.getName();

    private static final long LONGEST = 2_000_000;
    private static final long READ_AWAY = 32_000_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForm(request) && isTooLong(request)) {
            readAway(request);
            request.setAttribute(TOO_LONG, true);
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The length of one that comes piece by piece is known when it has been read; the server stops reading where it gets too long. */
    private static boolean isTooLong(HttpServletRequest request) {
        if (request.getContentLengthLong() >= 0) {
            return request.getContentLengthLong() > LONGEST;
        }
        try {
            request.getParameterMap();
            return false;
        } catch (InvalidParameterException unreadable) {
            return unreadable.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "").startsWith("application/x-www-form-urlencoded");
    }

    private static void readAway(HttpServletRequest request) throws IOException {
        var piece = new byte[8192];
        long left = READ_AWAY;
        int read;
        while (left > 0 && (read = request.getInputStream().read(piece)) >= 0) {
            left -= read;
        }
    }
}
