package opora.authorisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import opora.Browser;
import opora.authorisation.Route.Place;
import opora.authorisation.Verdicts.Cell;
import opora.documents.HostileFiles;
import opora.documents.HostileFiles.Hostile;
import opora.platform.access.Grant;
import opora.platform.access.Policy;
import opora.platform.access.Reach;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Asks for every cell of one variant and judges the answers. */
final class Matrix {

    private static final List<Scope> EVERYWHERE = Arrays.asList(Scope.values());
    private static final List<Scope> INSIDE_AND_OUTSIDE = List.of(Scope.OWN, Scope.FOREIGN);
    private static final List<Scope> OF_A_TWIN = List.of(Scope.OWN, Scope.RESTRICTED);

    private static final List<String> NONSENSE = List.of("x\u0000", "99999999999999999999", "31.02.2024");

    private final World world;
    private final List<Route> routes;
    private final Requests requests;
    private final Asking asking;
    private final Browser browser;
    private final Policy policy;

    Matrix(World world, List<Route> routes, Requests requests, Asking asking, Browser browser, Policy policy) {
        this.world = world;
        this.routes = routes;
        this.requests = requests;
        this.asking = asking;
        this.browser = browser;
        this.policy = policy;
    }

    /** Keeps the forms of the pages, each as the first of those who may opens it; those of a return are on families removed. */
    void read(Forms forms) {
        for (var scope : List.of(Scope.OWN, Scope.CLOSED)) {
            var seen = new HashSet<Route>();
            each(Actor.many(), (route, actor, verdicts) -> {
                boolean here = scope == Scope.OWN || route.pattern().contains("/return");
                if (here
                        && route.isRead()
                        && requests.exists(route, scope)
                        && may(route, actor, place -> scope)
                        && seen.add(route)) {
                    forms.read(asking.send(requests.of(route, scope)).text(), requests.path(route, scope));
                }
            });
        }
    }

    /** Every role for the records of scopes it can tell apart, with the ids of that scope in the path. */
    Verdicts paths(String method) {
        return each(Actor.all(), (route, actor, verdicts) -> {
            for (var scope : route.method().equals(method) ? scopes(route, actor) : List.<Scope>of()) {
                if (requests.exists(route, scope)) {
                    var expected = isSharedWithSomebodyHidden(route, actor, scope)
                            ? Expectation.EITHER
                            : Expectation.of(may(route, actor, place -> scope));
                    ask("path", route, actor, scope, expected, requests.of(route, scope), verdicts);
                }
            }
        });
    }

    /** A trip to where one works and a meeting about it are there for their other families; the hidden one is not told of. */
    private static boolean isSharedWithSomebodyHidden(Route route, Actor actor, Scope scope) {
        return actor.livesUnknownTo(scope) && route.kinds().anyMatch(kind -> kind == Kind.TRIP || kind == Kind.MEETING);
    }

    /** The id of a child of another scope beneath a parent in reach. */
    Verdicts childrenOfOthers() {
        return each(Actor.few(), (route, actor, verdicts) -> {
            for (var child : route.variables().stream().skip(1).toList()) {
                for (var scope : others(child.kind())) {
                    var path = requests.path(route, place -> place == child ? scope : Scope.OWN);
                    var request = requests.send(route, path, requests.values(route));
                    ask("child", route, actor, scope, Expectation.REFUSED, request, verdicts);
                }
            }
        });
    }

    /** Scopes whose record of the kind is not the own one. */
    private List<Scope> others(Kind kind) {
        return scopes(kind).stream()
                .filter(scope -> world.id(kind, scope).isPresent()
                        && !world.id(kind, scope).equals(world.id(kind, Scope.OWN)))
                .toList();
    }

    /** Every id in a form or a parameter, swapped, added to one's own, and given twice. */
    Verdicts fields() {
        return each(Actor.few(), (route, actor, verdicts) -> {
            for (var field : one(Actor.few(), route).contains(actor) ? route.fields() : List.<Place>of()) {
                others(field.kind()).stream()
                        .filter(scope -> scope == Scope.FOREIGN
                                || scope == Scope.ELSEWHERE && !actor.reaches(field.kind(), scope))
                        .forEach(scope -> swap(route, actor, field, scope, verdicts));
            }
        });
    }

    private void swap(Route route, Actor actor, Place field, Scope scope, Verdicts verdicts) {
        var own = world.id(field.kind(), Scope.OWN).orElseThrow().toString();
        var other = world.id(field.kind(), scope).orElseThrow().toString();
        var expected = expected(route, actor, field, scope);
        swap("field", route, actor, field, scope, expected, List.of(other), verdicts);
        if (!route.isRead() && field.many()) {
            swap("own and another", route, actor, field, scope, expected, List.of(own, other), verdicts);
        } else if (!route.isRead()) {
            // Where one id is asked for, the first one sent counts.
            swap("another and own", route, actor, field, scope, expected, List.of(other, own), verdicts);
        }
    }

    private void swap(
            String variant,
            Route route,
            Actor actor,
            Place field,
            Scope scope,
            Expectation expected,
            List<String> ids,
            Verdicts verdicts) {
        var values = requests.with(requests.values(route), field.name(), ids);
        var request = requests.send(route, requests.path(route, Scope.OWN), values);
        ask(variant + " " + field.name(), route, actor, scope, expected, request, verdicts);
    }

    /** A list asked for by an id out of reach may be empty or not found; a form that names one is refused. */
    private Expectation expected(Route route, Actor actor, Place field, Scope scope) {
        if (!may(route, actor, place -> Scope.OWN)) {
            return Expectation.REFUSED;
        }
        if (actor.reaches(field.kind(), scope)) {
            return route.isQuestion() ? Expectation.EITHER : Expectation.ALLOWED;
        }
        return route.isQuestion() ? Expectation.EITHER : Expectation.REFUSED;
    }

    /** Nothing chosen, nothing said: an empty list is not a permission. */
    Verdicts nothingSaid() {
        return each(Actor.few().subList(0, 1), (route, actor, verdicts) -> {
            for (var scope : route.isRead() && route.fields().isEmpty() ? List.<Scope>of() : List.of(Scope.OWN)) {
                if (requests.exists(route, scope)) {
                    var may = may(route, actor, place -> scope) ? Expectation.EITHER : Expectation.REFUSED;
                    var path = requests.path(route, scope);
                    if (!route.isRead()) {
                        ask(
                                "no parameters",
                                route,
                                actor,
                                scope,
                                may,
                                requests.withoutFile(route, path, Map.of()),
                                verdicts);
                    }
                    ask(
                            "empty ones",
                            route,
                            actor,
                            scope,
                            may,
                            requests.withoutFile(route, path, emptied(route)),
                            verdicts);
                }
            }
        });
    }

    /** Nonsense in every field is the sender's mistake, never ours. */
    Verdicts nonsense() {
        return each(Actor.many().subList(0, 1), (route, actor, verdicts) -> {
            for (var text : route.isRead() && route.fields().isEmpty() ? List.<String>of() : one(NONSENSE, route)) {
                var values = new LinkedHashMap<>(emptied(route));
                values.replaceAll((name, value) -> List.of(text));
                var request = requests.withoutFile(route, requests.path(route, Scope.OWN), values);
                ask("nonsense", route, actor, Scope.OWN, Expectation.EITHER, request, verdicts);
            }
        });
    }

    /** What nobody sends by mistake is taken from nobody, whatever their place. */
    Verdicts hostileFiles() {
        var some = new ArrayList<Hostile>();
        HostileFiles.all().stream()
                .collect(Collectors.groupingBy(Hostile::title, TreeMap::new, Collectors.toList()))
                .forEach((title, alike) -> some.add(alike.getFirst()));
        return each(Actor.many(), (route, actor, verdicts) -> {
            for (var hostile : route.takesFiles() ? some : List.<Hostile>of()) {
                var request = requests.hostile(route, requests.path(route, Scope.OWN), hostile);
                ask("hostile file", route, actor, Scope.OWN, Expectation.REFUSED, request, verdicts);
            }
        });
    }

    private Map<String, List<String>> emptied(Route route) {
        var values = new LinkedHashMap<>(requests.values(route));
        values.replaceAll((name, value) -> List.of(""));
        route.fields().forEach(field -> values.put(field.name(), List.of("")));
        return values;
    }

    /** HEAD is GET without a body: it answers the same people, and writes as little. */
    Verdicts head() {
        return each(Actor.few().subList(0, 1), (route, actor, verdicts) -> {
            for (var scope : route.isRead() ? one(INSIDE_AND_OUTSIDE, route) : List.<Scope>of()) {
                if (requests.exists(route, scope)) {
                    var expected = Expectation.of(may(route, actor, place -> scope));
                    var request = requests.as(HttpMethod.HEAD, requests.path(route, scope), requests.values(route));
                    ask("HEAD", route, actor, scope, expected, request, verdicts);
                }
            }
        });
    }

    interface Question {
        void ask(Route route, Actor actor, Verdicts verdicts);
    }

    private Verdicts each(List<Actor> actors, Question question) {
        var verdicts = new Verdicts();
        for (var actor : actors) {
            browser.staying(world.account(actor));
            asking.forget();
            routes.forEach(route -> question.ask(route, actor, verdicts));
        }
        return verdicts;
    }

    private void ask(
            String variant,
            Route route,
            Actor actor,
            Scope scope,
            Expectation expected,
            AbstractMockHttpServletRequestBuilder<?> request,
            Verdicts verdicts) {
        verdicts.judge(Cell.of(variant, route, actor, scope, expected), asking.send(request));
    }

    private static List<Scope> scopes(Route route) {
        if (route.variables().isEmpty()) {
            return List.of(Scope.OWN);
        }
        return route.kinds().anyMatch(Kind::hasScopes) ? EVERYWHERE : INSIDE_AND_OUTSIDE;
    }

    /**
     * Two roles of the same reach to whom the same is declared differ in what they know of restricted families and in nothing else; a role to
     * which nothing is declared is refused before anybody asks whose the record is.
     */
    private List<Scope> scopes(Route route, Actor actor) {
        var all = scopes(route);
        if (isClosed(route, actor)) {
            return List.of(Scope.OWN);
        }
        var different = actor.different(
                isTwin(route, actor) ? all.stream().filter(OF_A_TWIN::contains).toList() : all);
        if (isTwin(route, actor) && !different.isEmpty() && knowsLikeTheFirst(actor)) {
            return different.subList(0, 1);
        }
        return actor.equals(Actor.all().getFirst()) ? different : someOf(different, route);
    }

    /** All but the specialist are asked for the own and one more, which changes from route to route. */
    private static List<Scope> someOf(List<Scope> scopes, Route route) {
        var others = scopes.stream().filter(scope -> scope != Scope.OWN).toList();
        if (others.isEmpty()) {
            return scopes;
        }
        return scopes.stream()
                .filter(scope -> scope == Scope.OWN || one(others, route).contains(scope))
                .toList();
    }

    /** One of several, another for another route. */
    static <T> List<T> one(List<T> several, Route route) {
        return List.of(several.get(Math.floorMod(route.pattern().hashCode(), several.size())));
    }

    private static boolean knowsLikeTheFirst(Actor actor) {
        return actor.families().equals(Actor.all().getFirst().families());
    }

    private boolean isTwin(Route route, Actor actor) {
        return !route.isOpen()
                && Actor.all().stream()
                        .takeWhile(each -> !each.equals(actor))
                        .anyMatch(each -> each.reach() == actor.reach()
                                && declared(route, each).equals(declared(route, actor)));
    }

    private boolean isClosed(Route route, Actor actor) {
        return !route.isOpen() && declared(route, actor).isEmpty();
    }

    private Set<Grant> declared(Route route, Actor actor) {
        return policy.grants(route.permission()).stream()
                .filter(grant -> grant.roles().contains(actor.role()))
                .collect(Collectors.toSet());
    }

    private static List<Scope> scopes(Kind kind) {
        return kind.hasScopes() ? EVERYWHERE : INSIDE_AND_OUTSIDE;
    }

    private boolean may(Route route, Actor actor, Function<Place, Scope> scopes) {
        var isHeld = route.isOpen()
                || policy.grants(route.permission()).stream()
                        .anyMatch(grant -> grant.roles().contains(actor.role()));
        return isHeld
                && (actor.reach() == Reach.INSTITUTION || !Registry.isForTheWhole(route))
                && route.variables().stream()
                        .allMatch(place -> actor.reaches(place.kind(), scopes.apply(place))
                                && mayUse(route, actor, place.kind(), scopes.apply(place)));
    }

    private boolean mayUse(Route route, Actor actor, Kind kind, Scope scope) {
        return route.isOpen()
                || policy.grants(route.permission()).stream().anyMatch(grant -> actor.holds(grant, kind, scope));
    }
}
