package opora.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every answer tells the browser, whatever the route, the method and the outcome. */
@PageTest
class BrowserRulesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void aDirector() {
        browser.as(centre.small().director());
    }

    @Test
    void everyRouteAnswersUnderTheRules() {
        var asked = new ArrayList<String>();
        for (var route : requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            for (var path : route.getPatternValues()) {
                for (var method : methods(route.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList())) {
                    var address = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                    var answer = browser.send(
                            request(HttpMethod.valueOf(method), address).with(csrf()));
                    assertRules(method + " " + address, answer.response());
                    asked.add(address);
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(150);
    }

    private static List<String> methods(List<String> named) {
        return named.isEmpty() ? List.of("GET") : named;
    }

    private static void assertRules(String route, MockHttpServletResponse response) {
        var policy = response.getHeader("Content-Security-Policy");
        if (response.getHeader("Content-Disposition") != null) {
            assertThat(policy).as(route).isEqualTo("default-src 'none'; frame-ancestors 'none'; sandbox");
            assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        } else {
            assertThat(policy)
                    .as(route)
                    .contains(
                            "default-src 'none'",
                            "script-src 'nonce-",
                            "object-src 'none'",
                            "base-uri 'none'",
                            "frame-ancestors 'none'",
                            "form-action 'self'",
                            "require-trusted-types-for 'script'")
                    .doesNotContain("unsafe");
        }
        assertThat(response.getHeader("Cache-Control")).as(route).isEqualTo("no-store");
        assertThat(response.getHeader("X-Content-Type-Options")).as(route).isEqualTo("nosniff");
        assertThat(response.getHeader("Referrer-Policy")).as(route).isEqualTo("same-origin");
        assertThat(response.getHeader("Cross-Origin-Opener-Policy")).as(route).isEqualTo("same-origin");
        assertThat(response.getHeader("Cross-Origin-Resource-Policy")).as(route).isEqualTo("same-origin");
        assertThat(response.getHeader("Permissions-Policy")).as(route).contains("camera=()", "geolocation=()");
        assertThat(response.getHeader("X-Frame-Options")).as(route).isEqualTo("DENY");
    }

    @Test
    void everyAnswerHasItsOwnNonceAndItsScriptsCarryIt() {
        var first = browser.open("/people");
        var second = browser.open("/people");

        assertThat(nonce(first)).hasSizeGreaterThanOrEqualTo(22).isNotEqualTo(nonce(second));
        assertThat(first.page().select("script"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(script -> assertThat(script.attr("nonce")).isEqualTo(nonce(first)));
    }

    private static String nonce(Browser.Answer answer) {
        return answer.response().getHeader("Content-Security-Policy").replaceAll(".*'nonce-([^']+)'.*", "$1");
    }

    @Test
    void ourOwnFilesMayBeKeptAndAPageUnderTheirAddressMayNot() {
        assertThat(browser.open("/assets/app.css").response().getHeader("Cache-Control"))
                .contains("max-age=31536000");
        assertThat(browser.open("/assets/nothing.css").response().getHeader("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void httpsStaysHttps() {
        assertThat(browser.send(get("/").secure(true)).response().getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(browser.open("/").response().getHeader("Strict-Transport-Security"))
                .isNull();
    }

    @Test
    void nothingOfAPersonStaysInTheBrowserAfterSigningOut() {
        assertThat(browser.submit("/sign-out").response().getHeader("Clear-Site-Data"))
                .isEqualTo("\"cache\", \"storage\"");
        assertThat(browser.open("/").response().getHeader("Clear-Site-Data")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, cors, empty",
        "cross-site, no-cors, image",
        "cross-site, no-cors, script",
        "cross-site, navigate, iframe",
        "cross-site, navigate, object",
        "same-site, cors, empty",
    })
    void anotherSiteLoadsNothing(String site, String mode, String dest) {
        assertThat(from(get("/people"), site, mode, dest)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people", "/families", "/sign-out", "/services/new", "/import"})
    void anotherSiteSendsNoFormEvenWithTheToken(String path) {
        assertThat(from(post(path).with(csrf()), "cross-site", "navigate", "document"))
                .isEqualTo(403);
        assertThat(from(post(path).with(csrf()), "same-site", "navigate", "document"))
                .isEqualTo(403);
    }

    @Test
    void aLinkOfAnotherSiteLeadsHere() {
        assertThat(from(get("/people"), "cross-site", "navigate", "document")).isEqualTo(200);
        assertThat(from(get("/people"), "none", "navigate", "document")).isEqualTo(200);
        assertThat(from(post("/people").with(csrf()), "same-origin", "cors", "empty"))
                .isLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://[", "http://localhost.evil.example"})
    void anOldBrowserIsJudgedByTheOriginOfTheForm(String origin) {
        assertThat(browser.send(post("/people").with(csrf()).header("Origin", origin))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(browser.send(post("/people").param("q", "Рожкова")).status()).isEqualTo(403);
    }

    private int from(
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request,
            String site,
            String mode,
            String dest) {
        return browser.send(request.header("Sec-Fetch-Site", site)
                        .header("Sec-Fetch-Mode", mode)
                        .header("Sec-Fetch-Dest", dest))
                .status();
    }
}
