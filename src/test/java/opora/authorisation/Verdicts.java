package opora.authorisation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opora.authorisation.Asking.Answer;
import opora.platform.access.Role;

/** Judges every answer and keeps those nobody expected. */
final class Verdicts {

    private static final int LEAST_REFUSAL = 400;
    private static final int OWN_MISTAKE = 500;

    private final List<String> unexpected = new ArrayList<>();
    private final Map<String, Integer> exceptions = new LinkedHashMap<>();
    private final long begun = System.nanoTime();
    private final Map<Variant, Integer> variants = new EnumMap<>(Variant.class);
    private final Map<Scope, Integer> scopes = new EnumMap<>(Scope.class);
    private final Map<Role, Integer> roles = new EnumMap<>(Role.class);
    private final Map<Route, Integer> routes = new HashMap<>();
    private final Set<Route> downloads = new HashSet<>();
    private int cells;
    private int allowed;

    /**
     * One cell of the matrix.
     *
     * @param expected what the specification says
     * @param hidden the scopes of which no answer to the actor may tell
     */
    record Cell(String variant, Route route, Actor actor, Scope scope, Expectation expected, Set<Scope> hidden) {

        static Cell of(String variant, Route route, Actor actor, Scope scope, Expectation expected) {
            return new Cell(
                    variant, route, actor, scope, expected, EnumSet.complementOf(EnumSet.copyOf(actor.families())));
        }

        @Override
        public String toString() {
            return variant + " · " + route + " · " + actor + " · " + scope;
        }
    }

    void judge(Cell cell, Answer answer) {
        count(cell, answer);
        if (cell.expected() == Expectation.ALLOWED) {
            allowed++;
        }
        problem(cell, answer).ifPresent(problem -> {
            var reason = Exceptions.reason(cell, problem);
            if (reason.isPresent()) {
                exceptions.merge(reason.get(), 1, Integer::sum);
            } else {
                unexpected.add(cell + " → " + problem);
            }
        });
    }

    private void count(Cell cell, Answer answer) {
        cells++;
        Variant.of(cell).forEach(variant -> variants.merge(variant, 1, Integer::sum));
        scopes.merge(cell.scope(), 1, Integer::sum);
        roles.merge(cell.actor().role(), 1, Integer::sum);
        routes.merge(cell.route(), 1, Integer::sum);
        if (answer.download()) {
            downloads.add(cell.route());
        }
    }

    private static Optional<String> problem(Cell cell, Answer answer) {
        if (answer.status() >= OWN_MISTAKE) {
            return Optional.of("a mistake of our own: " + answer.status());
        }
        if (!answer.wrote().isEmpty() && (cell.route().isRead() || cell.expected() == Expectation.REFUSED)) {
            return Optional.of("written: " + answer.wrote());
        }
        var told = cell.hidden().stream()
                .filter(scope -> answer.text().contains(scope.canary))
                .toList();
        if (!told.isEmpty()) {
            return Optional.of("tells of " + told + " (" + answer.status() + ")");
        }
        if (cell.expected() == Expectation.REFUSED && answer.status() < LEAST_REFUSAL) {
            return Optional.of("not refused: " + answer.status());
        }
        if (cell.expected() == Expectation.ALLOWED
                && cell.route().takesFiles()
                && answer.wrote().isEmpty()) {
            return Optional.of("the file was not kept: " + answer.status());
        }
        if (cell.expected() == Expectation.ALLOWED && cell.route().isRead() && answer.status() >= LEAST_REFUSAL) {
            return Optional.of("refused: " + answer.status());
        }
        return Optional.empty();
    }

    void add(Verdicts others) {
        cells += others.cells;
        allowed += others.allowed;
        merge(others.exceptions, exceptions);
        merge(others.variants, variants);
        merge(others.scopes, scopes);
        merge(others.roles, roles);
        merge(others.routes, routes);
        downloads.addAll(others.downloads);
    }

    private static <T> void merge(Map<T, Integer> counted, Map<T, Integer> into) {
        counted.forEach((what, number) -> into.merge(what, number, Integer::sum));
    }

    /** Cells of each way to bend a request, those refused included. */
    Map<Variant, Integer> variants() {
        var all = new EnumMap<>(variants);
        downloads.forEach(route -> all.merge(Variant.EXPORT, routes.getOrDefault(route, 0), Integer::sum));
        return all;
    }

    Map<Scope, Integer> scopes() {
        return scopes;
    }

    Map<Role, Integer> roles() {
        return roles;
    }

    List<String> unexpected() {
        return unexpected;
    }

    Map<String, Integer> exceptions() {
        return exceptions;
    }

    long begun() {
        return begun;
    }

    int cells() {
        return cells;
    }

    int allowed() {
        return allowed;
    }
}
