package opora.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/** The page somebody wanted before they were asked to sign in: its path, nothing of what was sent to it. */
@Component
public class WantedPage implements RequestCache {

    static final String ATTRIBUTE = "opora.wanted-page";

    private static final int LONGEST = 1000;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (HttpMethod.GET.matches(request.getMethod()) && isPage(request) && path.length() <= LONGEST) {
            request.getSession().setAttribute(ATTRIBUTE, path);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String path
                ? new SimpleSavedRequest(path)
                : null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    /** Not a partial, a picture or a probe of the browser: nobody wants to land there. */
    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html") && request.getHeader("HX-Request") == null;
    }
}
