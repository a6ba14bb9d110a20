package opora.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The same world twice: before a restricted family is in it, and with it, served and counted. Who may not know of it gets the same
 * answers, letter for letter (reliability 14). Every page there is, and every question a form can ask, is asked by itself.
 */
@PageTest
class PairedWorldTest {

    /** One of the section where the family lives, and one of the whole institution. Neither is named for it. */
    private static final List<Actor> READERS =
            List.of(new Actor(Role.SPECIALIST, Reach.SECTIONS), new Actor(Role.METHODIST, Reach.INSTITUTION));

    private static final Actor WHO_KNOWS = new Actor(Role.DIRECTOR, Reach.INSTITUTION);

    @Autowired
    ApplicationContext beans;

    @Autowired
    DSLContext db;

    @Autowired
    Centre centre;

    @Autowired
    Clock clock;

    @Autowired
    Browser browser;

    @Autowired
    DataSource source;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private World world;
    private Requests requests;
    private Asking asking;
    private List<Route> routes;

    private void theWorldWithoutIt() {
        var now = ZonedDateTime.now(clock);
        world = new World(beans, db, centre, now, EnumSet.of(Scope.OWN, Scope.CLOSED, Scope.FOREIGN));
        routes = new Routes(requestMappingHandlerMapping).all();
        requests = new Requests(world, new Forms(routes, now.toLocalDate()));
        asking = new Asking(browser, db, source);
    }

    @Test
    void whoMayNotKnowOfAFamilyGetsTheSameAnswersWithItAndWithout() {
        theWorldWithoutIt();
        var without = new LinkedHashMap<Actor, Map<String, String>>();
        READERS.forEach(reader -> without.put(reader, answers(reader)));
        var known = answers(WHO_KNOWS);

        world.join(Scope.RESTRICTED);

        var told = new ArrayList<String>();
        for (var reader : READERS) {
            answers(reader).forEach((question, answer) -> {
                var before = without.get(reader).get(question);
                if (!answer.equals(before)) {
                    told.add(reader + " " + question + " " + Said.difference(before, answer));
                }
            });
        }
        assertThat(told).isEmpty();
        assertThat(without.get(READERS.getLast())).hasSizeGreaterThan(200);
        var changed = answers(WHO_KNOWS).entrySet().stream()
                .filter(each -> !each.getValue().equals(known.get(each.getKey())))
                .count();
        assertThat(changed).as("answers that tell those who may know").isGreaterThan(40);
    }

    @Test
    void aLineOfTheJournalAboutItKeepsItsPlaceAndSaysNothing() {
        theWorldWithoutIt();
        var hidden = world.join(Scope.RESTRICTED);

        var journal = browser.as(world.account(new Actor(Role.ADMINISTRATOR, Reach.INSTITUTION)))
                .open("/journal")
                .text();

        assertThat(journal)
                .contains("сведения ограничены")
                .doesNotContain(Scope.RESTRICTED.canary)
                .doesNotContain(hidden.family().toString());
    }

    private Map<String, String> answers(Actor reader) {
        browser.staying(world.account(reader));
        var answers = new LinkedHashMap<String, String>();
        for (var route : routes) {
            if (route.isQuestion() && !isAboutTheReader(route) && requests.exists(route, Scope.OWN)) {
                var values = new LinkedHashMap<>(requests.values(route));
                if (!route.isRead() || route.pattern().startsWith("/people")) {
                    List.of("q", "recipient").forEach(name -> values.put(name, List.of(Scope.RESTRICTED.canary)));
                }
                var answer = asking.send(requests.send(route, requests.path(route, Scope.OWN), values));
                answers.put(route.toString(), Said.by(answer));
            }
        }
        for (var word :
                List.of("Тайнягина", "тайнягина алла ильинична", "Своягина Вера", "2026-00003", "8 900 000-00-01")) {
            for (var path : List.of("/people", "/people/search")) {
                var question = new Route("POST", path, "", List.of(), List.of(), List.of(), Map.of(), List.of());
                answers.put(
                        path + " " + word,
                        Said.by(asking.send(requests.send(question, path, Map.of("q", List.of(word))))));
            }
        }
        return answers;
    }

    /**
     * A line of the journal about a hidden family keeps its place and says nothing: the chain of entries has no gaps. The page of the own
     * account tells of sessions, of which this test opens one more.
     */
    private static boolean isAboutTheReader(Route route) {
        return route.pattern().startsWith("/journal") || route.pattern().equals("/account");
    }
}
