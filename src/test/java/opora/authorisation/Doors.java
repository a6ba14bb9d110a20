package opora.authorisation;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import opora.Browser;
import opora.authorisation.Verdicts.Cell;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What does not depend on the role: no session, no token, a method the page was not made for. */
final class Doors {

    private static final Actor DIRECTOR = new Actor(Role.DIRECTOR, Reach.INSTITUTION);
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final List<String> WITHOUT_A_BODY = List.of("OPTIONS", "GET");

    private final World world;
    private final List<Route> routes;
    private final Requests requests;
    private final Asking asking;
    private final Supplier<Browser> nobody;
    private final Browser browser;

    Doors(
            World world,
            List<Route> routes,
            Requests requests,
            Asking asking,
            Browser browser,
            Supplier<Browser> nobody) {
        this.world = world;
        this.routes = routes;
        this.requests = requests;
        this.asking = asking;
        this.browser = browser;
        this.nobody = nobody;
    }

    /** Everything but the pages of the door itself asks to sign in, and tells nothing. */
    Verdicts withoutSession() {
        var verdicts = new Verdicts();
        var stranger = nobody.get();
        for (var route : routes) {
            var answer = asking.send(stranger, requests.of(route, Scope.OWN));
            var cell = new Cell(
                    "no session",
                    route,
                    DIRECTOR,
                    Scope.OWN,
                    Expectation.of(route.isOpen() && route.isRead()),
                    everything());
            verdicts.judge(cell, toTheDoor(answer));
        }
        return verdicts;
    }

    /** Being sent to the door is being refused. */
    private static Asking.Answer toTheDoor(Asking.Answer answer) {
        return answer.location().endsWith("/sign-in")
                ? new Asking.Answer(401, "", answer.text(), answer.wrote(), false)
                : answer;
    }

    /** A form that does not come from one of our pages changes nothing, whoever's browser sends it. */
    Verdicts withoutToken() {
        var verdicts = new Verdicts();
        browser.as(world.account(DIRECTOR));
        asking.forget();
        for (var route : routes) {
            if (!route.isRead()) {
                var path = requests.path(route, Scope.OWN);
                var request = Requests.bare(route, path);
                requests.values(route).forEach((name, each) -> request.param(name, each.toArray(String[]::new)));
                judge("no token", route, Expectation.REFUSED, request, verdicts);
            }
        }
        return verdicts;
    }

    /** A method no handler names does nothing, however it is said. */
    Verdicts otherMethods() {
        var verdicts = new Verdicts();
        browser.as(world.account(DIRECTOR));
        asking.forget();
        var known = routes.stream().collect(Collectors.groupingBy(Route::pattern, TreeMap::new, Collectors.toList()));
        known.forEach((pattern, of) -> {
            var route = of.getFirst();
            var named = of.stream().map(Route::method).toList();
            for (var method : Matrix.one(METHODS, route)) {
                if (!named.contains(method) && !matchesAnother(route, method)) {
                    var request = as(method, route, requests.path(route, Scope.OWN));
                    var expected = method.equals("OPTIONS") ? Expectation.EITHER : Expectation.REFUSED;
                    judge(method, route, expected, request, verdicts);
                }
            }
            if (!named.contains("DELETE")) {
                var hidden = as("POST", route, requests.path(route, Scope.OWN))
                        .param("_method", "DELETE")
                        .header("X-HTTP-Method-Override", "DELETE");
                if (!named.contains("POST") && !matchesAnother(route, "POST")) {
                    judge("hidden method", route, Expectation.REFUSED, hidden, verdicts);
                }
            }
        });
        return verdicts;
    }

    /** «/people/{id}» answers where «/people/search» is asked in a way only the other knows. */
    private boolean matchesAnother(Route route, String method) {
        var path = requests.path(route, Scope.OWN);
        return routes.stream()
                .anyMatch(each -> each.method().equals(method) && each != route && Forms.fits(each, path));
    }

    private static MockHttpServletRequestBuilder as(String method, Route route, String path) {
        var request = request(HttpMethod.valueOf(method), URI.create(path));
        route.needed().forEach(request::param);
        return WITHOUT_A_BODY.contains(method) ? request : request.with(csrf());
    }

    private void judge(
            String variant,
            Route route,
            Expectation expected,
            MockHttpServletRequestBuilder request,
            Verdicts verdicts) {
        var answer = asking.send(request);
        verdicts.judge(Cell.of(variant, route, DIRECTOR, Scope.OWN, expected), answer);
    }

    private static Set<Scope> everything() {
        return EnumSet.allOf(Scope.class);
    }
}
