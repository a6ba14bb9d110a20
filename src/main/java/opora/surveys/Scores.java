package opora.surveys;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the answers add up to. A scale with a question that was asked and not answered has no sum: half of a test is no test. */
final class Scores {

    private Scores() {}

    static Map<String, BigDecimal> of(Body body, Collection<Given> answers) {
        Map<String, Given> given =
                answers.stream().collect(Collectors.toMap(Given::question, Function.identity(), (a, b) -> a));
        var asked = Asked.of(body, answers);
        var scores = new LinkedHashMap<String, BigDecimal>();
        for (var scale : body.scales()) {
            var parts = scale.questions().stream()
                    .filter(asked::contains)
                    .map(code -> part(body, scale, code, given.get(code)))
                    .toList();
            if (!parts.isEmpty() && parts.stream().allMatch(Optional::isPresent)) {
                scores.put(scale.code(), parts.stream().map(Optional::get).reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }
        return scores;
    }

    private static Optional<BigDecimal> part(Body body, Scale scale, String code, @Nullable Given given) {
        var question = body.question(code).orElse(null);
        if (question == null || given == null || given.isEmpty()) {
            return Optional.empty();
        }
        var score = question.kind().choosing()
                ? given.options().stream()
                        .flatMap(option -> question.option(option).stream())
                        .map(Option::score)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : given.number();
        return Optional.ofNullable(score)
                .map(known -> scale.reversed().contains(code) ? ends(question).subtract(known) : known);
    }

    /** The sum of the lowest and the highest score: what a reversed one is taken from. */
    private static BigDecimal ends(Question question) {
        if (question.range() != null) {
            return BigDecimal.valueOf(
                    (long) question.range().from() + question.range().to());
        }
        var scores = question.options().stream()
                .map(Option::score)
                .filter(Objects::nonNull)
                .toList();
        return scores.stream()
                .min(BigDecimal::compareTo)
                .flatMap(low -> scores.stream().max(BigDecimal::compareTo).map(low::add))
                .orElse(BigDecimal.ZERO);
    }
}
