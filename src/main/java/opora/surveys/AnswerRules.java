package opora.surveys;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import opora.platform.Refused;
import opora.surveys.AnswerForm.Problem;
import org.jspecify.annotations.Nullable;

/** What an answer has to be, so that it can be counted. */
final class AnswerRules {

    private AnswerRules() {}

    /** Every answer to what is asked fits its question, and nothing required is left out. */
    static void mustBeComplete(Body body, Collection<Given> answers) {
        mustFit(body, answers);
        var answered = answers.stream().map(Given::question).collect(Collectors.toSet());
        for (var code : Asked.of(body, answers)) {
            if (!answered.contains(code)) {
                body.question(code).flatMap(AnswerRules::missing).ifPresent(AnswerRules::refuse);
            }
        }
    }

    /** The same for answers that are not all there yet. */
    static void mustFit(Body body, Collection<Given> answers) {
        var questions = body.questions().stream().collect(Collectors.toMap(Question::code, Function.identity()));
        for (var each : answers) {
            var question = questions.get(each.question());
            if (question == null) {
                throw new Refused("surveys.refused.no-question", each.question());
            }
            problem(question, each).ifPresent(AnswerRules::refuse);
        }
    }

    static Optional<Problem> missing(Question question) {
        return question.required() ? Optional.of(of(question, "surveys.refused.missing")) : Optional.empty();
    }

    static Optional<Problem> problem(Question question, Given given) {
        if (given.text().length() > AnswerForm.LONGEST) {
            return Optional.of(of(
                    question,
                    "surveys.refused.long",
                    AnswerForm.LONGEST,
                    given.text().length()));
        }
        return switch (question.kind()) {
            case CHOICE, SEVERAL -> chosen(question, given);
            case SCALE -> step(question, given);
            case NUMBER -> missing(question, given.number());
            case DATE -> missing(question, given.day());
            case TEXT -> missing(question, given.text().isBlank() ? null : given.text());
        };
    }

    static Problem of(Question question, String key, Object... arguments) {
        return new Problem(AnswerForm.field(question.code()), key, List.of(arguments));
    }

    private static Optional<Problem> chosen(Question question, Given given) {
        if (given.options().stream().anyMatch(option -> !isOffered(question, option))) {
            return Optional.of(of(question, "surveys.refused.no-option"));
        }
        if (question.kind() == QuestionKind.CHOICE && given.options().size() > 1) {
            return Optional.of(of(question, "surveys.refused.one-option"));
        }
        if (given.options().contains(Option.OWN) && given.text().isBlank()) {
            return Optional.of(of(question, "surveys.refused.own-words"));
        }
        return given.options().isEmpty() ? missing(question) : Optional.empty();
    }

    private static boolean isOffered(Question question, String option) {
        return question.option(option).isPresent() || question.own() && option.equals(Option.OWN);
    }

    private static Optional<Problem> step(Question question, Given given) {
        var range = question.range();
        var number = given.number();
        if (range == null || number == null) {
            return missing(question);
        }
        boolean fits = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(range.from())) >= 0
                && number.compareTo(BigDecimal.valueOf(range.to())) <= 0;
        return fits ? Optional.empty() : Optional.of(of(question, "surveys.refused.step", range.from(), range.to()));
    }

    private static Optional<Problem> missing(Question question, @Nullable Object answer) {
        return answer == null ? missing(question) : Optional.empty();
    }

    private static void refuse(Problem problem) {
        throw new Refused(problem.key(), problem.arguments().toArray()).on(problem.field());
    }
}
