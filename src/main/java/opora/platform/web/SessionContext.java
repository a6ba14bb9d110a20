package opora.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import opora.platform.database.DatabaseContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a request does is done for its session: the database is given the session's token, and finds out by itself whose it is. */
@Component
@Order(SessionContext.AFTER_THE_SESSION_IS_FOUND)
class SessionContext extends OncePerRequestFilter {

    static final int AFTER_THE_SESSION_IS_FOUND = Ordered.HIGHEST_PRECEDENCE + 60;

    private final DatabaseContext context;

    SessionContext(DatabaseContext context) {
        this.context = context;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session == null || context.isBound()) {
            chain.doFilter(request, response);
        } else {
            serve(session.getId(), request, response, chain);
        }
    }

    private void serve(String token, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            context.<Void, Exception>as(token, () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException known) {
            throw known;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }
}
