package opora.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import opora.platform.access.User;
import org.jspecify.annotations.Nullable;

/**
 * Learns what leaves the server before it leaves, inside the transaction that read it; what it throws is what the user gets instead. A
 * bean of the module that has to account for it.
 */
public interface Onlooker {

    /** @param html the page as it will be sent */
    void page(HttpServletRequest request, String html);

    /** A file follows, written as it is read: what is in it only its handler knows. */
    void file(HttpServletRequest request, Html.Download file);

    /** Nothing is shown; the user is sent elsewhere. */
    void elsewhere(HttpServletRequest request);

    /** The signed-in user of a request as it was resolved for its handler. */
    static @Nullable User user(HttpServletRequest request) {
        return RequestUser.known(request);
    }
}
