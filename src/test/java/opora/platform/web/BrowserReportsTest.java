package opora.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import opora.Browser;
import opora.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
@ExtendWith(OutputCaptureExtension.class)
class BrowserReportsTest {

    private static final String OLD = """
            {"csp-report": {"document-uri": "http://localhost/families/0190?q=Соколова", "violated-directive": "script-src 'nonce-abc'",
             "blocked-uri": "https://evil.example/s.js?name=Соколова", "script-sample": "Иванова Мария"}}""";
    private static final String NEW = """
            [{"type": "csp-violation", "body": {"documentURL": "http://localhost/people", "effectiveDirective": "img-src",
              "blockedURL": "inline", "sample": "Иванова Мария"}}]""";

    @Autowired
    Browser browser;

    @Test
    void thePolicyNamesTheAddressWhichTakesReportsWithoutSessionAndToken(CapturedOutput log) {
        var page = browser.open("/sign-in").response();
        assertThat(page.getHeader("Content-Security-Policy")).contains("report-uri /browser-reports; report-to opora");
        assertThat(page.getHeader("Reporting-Endpoints")).isEqualTo("opora=\"/browser-reports\"");

        var answer = browser.send(
                post("/browser-reports").contentType("application/csp-report").content(OLD));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.response().getCookies()).isEmpty();
        assertThat(log).contains("A browser has stopped script-src from evil.example");
    }

    @Test
    void nothingOfAPersonIsWritten(CapturedOutput log) throws Exception {
        var reports = new BrowserReports(Clock.fixed(Instant.EPOCH.plusSeconds(1000), ZoneOffset.UTC));
        sent(reports, OLD);
        sent(reports, NEW);
        sent(reports, OLD.replace("evil.example", "Соколова"));

        assertThat(log.toString().lines().filter(line -> line.contains("A browser has stopped")))
                .hasSize(3)
                .anyMatch(line -> line.endsWith("img-src from inline"))
                .anyMatch(line -> line.endsWith("script-src from ?"));
        assertThat(log.toString()).doesNotContain("Соколова", "соколова", "Иванова", "families", "nonce-abc");
    }

    @Test
    void whoeverSendsMuchIsNotWrittenDown(CapturedOutput log) throws Exception {
        var reports = new BrowserReports(Clock.fixed(Instant.EPOCH.plusSeconds(1000), ZoneOffset.UTC));
        for (int i = 0; i < 50; i++) {
            sent(reports, OLD);
        }

        assertThat(log.toString().lines().filter(line -> line.contains("A browser has stopped")))
                .hasSize(BrowserReports.IN_A_MINUTE);
    }

    @Test
    void aLongOneIsNotRead(CapturedOutput log) throws Exception {
        var reports = new BrowserReports(Clock.fixed(Instant.EPOCH.plusSeconds(1000), ZoneOffset.UTC));

        assertThat(sent(reports, OLD + " ".repeat(BrowserReports.LONGEST)).getStatus())
                .isEqualTo(413);
        for (var nonsense : new String[] {"", "{", "[]", "[1]", "{\"csp-report\": 7}", "null", "\u0000"}) {
            assertThat(sent(reports, nonsense).getStatus()).as(nonsense).isEqualTo(204);
        }
        assertThat(log.toString()).doesNotContain("A browser has stopped");
    }

    private static MockHttpServletResponse sent(BrowserReports reports, String body) throws Exception {
        var request = new MockHttpServletRequest("POST", BrowserReports.PATH);
        request.setContent(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var response = new MockHttpServletResponse();
        reports.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
