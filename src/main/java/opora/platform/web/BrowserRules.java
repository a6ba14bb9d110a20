package opora.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser is told with every answer, before anybody else has a say: which scripts are ours, that nothing is kept, and that nobody
 * may frame, sniff or share a page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BrowserRules extends OncePerRequestFilter {

    private static final Map<String, String> SAME_EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            // Not «no-referrer»: with that a browser names no origin in a form it sends, and the origin is checked.
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Origin-Agent-Cluster", "?1",
            "X-Permitted-Cross-Domain-Policies", "none",
            "Permissions-Policy",
                    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
                            + "hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SAME_EVERYWHERE.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", policy(Nonce.of(request)));
        response.setHeader("Reporting-Endpoints", "opora=\"" + BrowserReports.PATH + "\"");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!isAsset(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (OtherSites.refuses(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (request.getRequestURI().equals("/sign-out") && request.getMethod().equals("POST")) {
            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        }
        chain.doFilter(request, response);
    }

    /** Style stays in files of our own and scripts carry the nonce; what a script writes into a page passes one policy in app.js. */
    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'self'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self'; require-trusted-types-for 'script'; trusted-types default; "
                + "report-uri " + BrowserReports.PATH + "; report-to opora";
    }

    private static boolean isAsset(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.equals("/favicon.ico");
    }
}
