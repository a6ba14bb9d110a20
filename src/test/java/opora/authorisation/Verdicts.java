package opora.authorisation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opora.authorisation.Asking.Answer;

/** Judges every answer and keeps those nobody expected. */
final class Verdicts {

    private static final int LEAST_REFUSAL = 400;
    private static final int OWN_MISTAKE = 500;

    private final List<String> unexpected = new ArrayList<>();
    private final Map<String, Integer> exceptions = new LinkedHashMap<>();
    private final long begun = System.nanoTime();
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
        cells++;
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
        if (cell.expected() == Expectation.ALLOWED && cell.route().isRead() && answer.status() >= LEAST_REFUSAL) {
            return Optional.of("refused: " + answer.status());
        }
        return Optional.empty();
    }

    void add(Verdicts others) {
        cells += others.cells;
        allowed += others.allowed;
        others.exceptions.forEach((reason, number) -> exceptions.merge(reason, number, Integer::sum));
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
