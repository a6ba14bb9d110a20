package opora.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Locale;

/**
 * A browser keeps the cookie of a session only where the way to the server is encrypted, or never leaves the computer. Elsewhere every
 * form would come back without its session and be refused: whoever opens such a page is told so instead.
 */
final class PlainHttp {

    private PlainHttp() {}

    /** A proxy that ends TLS and does not say so is no such case: browsers tell it by the headers they send over it. */
    static boolean losesSessions(HttpServletRequest request) {
        return !request.isSecure()
                && request.getHeader("Sec-Fetch-Site") == null
                && request.getRequestedSessionId() == null
                && !isThisComputer(request.getServerName());
    }

    private static boolean isThisComputer(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.endsWith(".localhost") || isLoopback(name.replaceAll("[\\[\\]]", ""));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
