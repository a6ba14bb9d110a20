package opora.access.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What the filter that saves sessions, around which it stands, may know of the present request. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class RequestOrigin extends OncePerRequestFilter {

    /**
     * @param address of the computer, or of the last one before our own proxy
     * @param device what the browser says it is
     */
    record Origin(String address, String device) {}

    private static final int LONGEST_DEVICE = 300;
    private static final Origin UNKNOWN = new Origin("", "");

    private final ThreadLocal<Origin> present = new ThreadLocal<>();
    private final ThreadLocal<OpenSession> saved = new ThreadLocal<>();

    /** From where it comes, for the owner of a session to recognise it by. */
    Origin present() {
        return Objects.requireNonNullElse(present.get(), UNKNOWN);
    }

    /** At its end, after the session has been saved, the request asks whether there is one. */
    void saved(OpenSession session) {
        if (present.get() != null) {
            saved.set(session);
        }
    }

    @Nullable
    OpenSession saved(String token) {
        var session = saved.get();
        return session != null && session.getId().equals(token) ? session : null;
    }

    void forget() {
        saved.remove();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var device = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        present.set(
                new Origin(request.getRemoteAddr(), device.substring(0, Math.min(LONGEST_DEVICE, device.length()))));
        try {
            chain.doFilter(request, response);
        } finally {
            present.remove();
            saved.remove();
        }
    }
}
