package opora.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import opora.Browser;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody with nothing but a cookie: whoever they are, the application finds out by itself. */
class Visitor {

    static final String COOKIE = "__Host-opora";

    private final Browser browser;
    private @Nullable Cookie cookie;

    Visitor(Browser browser) {
        this.browser = browser;
    }

    Browser.Answer open(String path) {
        return send(get(path).header("Accept", "text/html"));
    }

    Browser.Answer submit(String path, String... fields) {
        var request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    Browser.Answer send(MockHttpServletRequestBuilder request) {
        if (cookie != null) {
            request.cookie(cookie);
        }
        var answer = browser.as(null).send(request);
        var changed = answer.response().getCookie(COOKIE);
        if (changed != null) {
            cookie = changed;
        }
        return answer;
    }

    String token() {
        return cookie == null ? "" : cookie.getValue();
    }
}
