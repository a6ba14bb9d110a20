package opora.platform.web;

import static opora.people.PeopleFixture.family;
import static opora.people.PeopleFixture.mother;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.RegisterFamily;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A surname nobody has is followed through the system: it may stand on pages, and in no address, no title and no log. */
@PageTest
class CanaryTest {

    private static final String CANARY = "Канарейкина";
    private static final int MOST_PAGES = 60;

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private Centre.Small small;
    private String home;

    @BeforeEach
    void aFamilyWithThatName() {
        small = centre.small();
        home = "/families/"
                + registerFamily
                        .registerAll(List.of(family(small.near(), mother(CANARY))), centre.by(small.director()))
                        .getFirst()
                        .familyId();
        browser.as(small.director());
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    @Test
    void theNameStaysOnThePages() {
        var found = browser.submit("/people", "q", CANARY);
        assertThat(found.text("main")).contains(CANARY);
        mustNotTell("/people", found);

        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(
                List.of("/people", "/people?show=people", home, "/services/new", "/aid/new", "/meetings/new"));
        boolean shown = false;
        while (!next.isEmpty() && seen.size() < MOST_PAGES) {
            var path = next.poll();
            if (seen.add(path)) {
                var answer = browser.open(path);
                shown |= answer.text().contains(CANARY);
                mustNotTell(path, answer);
                answer
                        .page()
                        .select("main a[href^=" + home
                                + "], main a[href^=/people/], .persons a[href], .families a[href]")
                        .stream()
                        .map(link -> link.attr("href"))
                        .filter(link -> !link.contains("lang="))
                        .forEach(next::add);
            }
        }
        assertThat(shown).isTrue();
        assertThat(seen).hasSizeGreaterThan(15);
    }

    @Test
    void whatIsRefusedIsNotToldToTheLogEither() {
        browser.submit("/families", "name", CANARY, "members[0].person.familyName", CANARY);
        browser.submit("/services/new", "recipient", CANARY, "service", "нет такой");
        browser.submit("/services/new", "find", "true", "recipient", CANARY);
        browser.open("/people/" + CANARY);
        browser.submit("/people/" + CANARY, "familyName", CANARY);

        assertThat(lines()).noneMatch(line -> line.contains(CANARY));
    }

    private void mustNotTell(String path, Browser.Answer answer) {
        var page = answer.page();
        assertThat(page.title()).as("title of " + path).doesNotContain(CANARY);
        assertThat(decoded(answer.location())).as("where " + path + " leads").doesNotContain(CANARY);
        for (var attribute : List.of("href", "action", "src", "hx-get", "hx-post")) {
            assertThat(page.select("[" + attribute + "]").eachAttr(attribute))
                    .as(attribute + " on " + path)
                    .noneMatch(address -> decoded(address).contains(CANARY));
        }
        assertThat(lines()).as("log after " + path).noneMatch(line -> line.contains(CANARY));
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        for (var event : List.copyOf(log.list)) {
            lines.add(event.getFormattedMessage());
            for (var problem = event.getThrowableProxy(); problem != null; problem = problem.getCause()) {
                lines.add(String.valueOf(problem.getMessage()));
            }
        }
        return lines;
    }
}
