package opora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of another site may lead here by a link and by nothing else: it sends no forms, loads nothing and frames nothing. Browsers say
 * where a request comes from; one too old to say so names at least the origin of a form.
 */
final class OtherSites {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private OtherSites() {}

    static boolean refuses(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site == null) {
            return !READING.contains(request.getMethod()) && isForeign(request.getHeader("Origin"), request);
        }
        return !OURS.contains(site) && !isLink(request);
    }

    private static boolean isLink(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private static boolean isForeign(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return false;
        }
        try {
            return !request.getServerName().equalsIgnoreCase(URI.create(origin).getHost());
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }
}
