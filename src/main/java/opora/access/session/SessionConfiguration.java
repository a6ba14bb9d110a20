package opora.access.session;

import opora.platform.web.SessionAttribute;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The cookie of a session and what Spring Security keeps in it. */
@Configuration
@EnableSpringHttpSession
@EnableConfigurationProperties(SessionLimits.class)
class SessionConfiguration {

    static final String COOKIE = "__Host-opora";

    /** Browsers take a cookie of this name only when it is secure, for the whole host and set by it alone. */
    @Bean
    CookieSerializer cookieSerializer() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    @Bean
    SessionAttribute<CsrfToken> csrfTokenAttribute() {
        return new SessionAttribute<>(
                "org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN",
                CsrfToken.class,
                CsrfToken::getToken,
                token -> new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", token));
    }

    @Bean
    SessionAttribute<String> wantedPageAttribute() {
        return new SessionAttribute<>(WantedPage.ATTRIBUTE, String.class, path -> path, path -> path);
    }
}
