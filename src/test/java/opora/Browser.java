package opora;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.platform.access.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Opens pages and sends forms as a signed-in person, and answers with what they would see. A new one for every test. */
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class Browser {

    private final MockMvc mvc;
    private final Walls walls;
    private final Clock clock;
    private @Nullable UUID account;
    private @Nullable String session;
    private Duration sinceConfirmed = Duration.ZERO;

    Browser(MockMvc mvc, Walls walls, Clock clock) {
        this.mvc = mvc;
        this.walls = walls;
        this.clock = clock;
    }

    /** From now on everything is done by this account, or by nobody. */
    public Browser as(@Nullable UUID account) {
        this.account = account;
        session = null;
        return this;
    }

    /** Stays open: all requests from now on go in one session, which is there already when the first of them comes. */
    public Browser staying(UUID account) {
        as(account);
        var token = walls.open(account, clock.instant());
        session = token;
        // A page with a form: the token of forms is kept in the session from here on.
        open("/confirm?to=/");
        return this;
    }

    /** As if this person had shown who they are an hour ago. Otherwise they have just done so. */
    public Browser stale() {
        sinceConfirmed = Duration.ofHours(1);
        return this;
    }

    public Answer open(String path) {
        return send(get(path));
    }

    /** @param fields names and values in turn */
    public Answer submit(String path, String... fields) {
        var request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var answer = send(request);
        // A form that only asks is answered at an address of its own, where a browser goes by itself.
        return answer.location().contains("?asked=") ? open(answer.location()) : answer;
    }

    public Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
        var staying = session;
        if (staying != null) {
            request.cookie(new Cookie("__Host-opora", staying));
            return walls.inside(staying, () -> answered(request));
        }
        if (account != null) {
            request.with(authentication(justShown(account)));
        }
        return walls.around(account, () -> answered(request));
    }

    private UsernamePasswordAuthenticationToken justShown(UUID account) {
        var factor = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(clock.instant().minus(sinceConfirmed))
                .build();
        return UsernamePasswordAuthenticationToken.authenticated(new Account(account), null, List.of(factor));
    }

    private Answer answered(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return new Answer(mvc.perform(request).andReturn().getResponse());
        } catch (Exception problem) {
            throw new AssertionError(problem);
        }
    }

    private record Account(UUID accountId) implements SignedIn {}

    public record Answer(MockHttpServletResponse response) {

        public int status() {
            return response.getStatus();
        }

        public String location() {
            return Objects.requireNonNullElse(response.getHeader("Location"), "");
        }

        public String text() {
            return new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public Document page() {
            return Jsoup.parse(text());
        }

        /** The text of the first element the selector finds; fails when there is none. */
        public String text(String selector) {
            var element = page().selectFirst(selector);
            if (element == null) {
                throw new AssertionError(
                        "no " + selector + " on the page:\n" + page().body().text());
            }
            return element.text();
        }
    }
}
