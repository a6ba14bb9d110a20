package opora.surveys.builder;

import java.util.ArrayList;
import java.util.List;
import opora.surveys.Body;
import opora.surveys.Option;
import opora.surveys.Question;
import opora.surveys.QuestionKind;
import opora.surveys.Skip;

/** What a draft lacks before it can be published, all of it at once. */
final class Gaps {

    /** A key of a sentence and its arguments. */
    record Gap(String key, List<Object> arguments) {}

    private final Body body;
    private final List<Gap> found = new ArrayList<>();

    private Gaps(Body body) {
        this.body = body;
    }

    static List<Gap> of(Body body) {
        var gaps = new Gaps(body);
        if (body.questions().isEmpty()) {
            gaps.add("surveys.gap.no-questions");
        }
        body.questions().forEach(gaps::question);
        body.scales().forEach(scale -> {
            if (scale.questions().isEmpty()) {
                gaps.add("surveys.gap.scale-empty", scale.title());
            }
            scale.questions().stream()
                    .filter(code -> body.question(code).filter(Gaps::isScored).isEmpty())
                    .forEach(code -> gaps.add("surveys.gap.not-scored", scale.title(), body.number(code)));
        });
        return gaps.found;
    }

    /** Whether its answer is a number, or options with scores. */
    static boolean isScored(Question question) {
        return switch (question.kind()) {
            case CHOICE, SEVERAL -> question.options().stream().anyMatch(option -> option.score() != null);
            case SCALE, NUMBER -> true;
            case DATE, TEXT -> false;
        };
    }

    private void question(Question question) {
        int number = body.number(question.code());
        if (question.kind().choosing() && question.options().size() + (question.own() ? 1 : 0) < 2) {
            add("surveys.gap.options", number);
        }
        if (question.kind() == QuestionKind.SCALE && question.range() == null) {
            add("surveys.gap.range", number);
        }
        for (var skip : question.skips()) {
            skip(question, skip, number);
        }
    }

    private void skip(Question question, Skip skip, int number) {
        if (question.option(skip.option()).isEmpty() && !skip.option().equals(Option.OWN)) {
            add("surveys.gap.skip-option", number);
        }
        if (skip.effect() == Skip.Effect.FINISH) {
            return;
        }
        boolean isSection =
                skip.effect() == Skip.Effect.HIDE && body.section(skip.target()).isPresent();
        int target = isSection ? firstOf(skip.target()) : body.number(skip.target());
        if (target == 0) {
            add("surveys.gap.skip-target", number);
        } else if (target <= number) {
            add("surveys.gap.skip-back", number, target);
        }
    }

    private int firstOf(String section) {
        var questions = body.section(section).orElseThrow().questions();
        return questions.isEmpty()
                ? Integer.MAX_VALUE
                : body.number(questions.getFirst().code());
    }

    private void add(String key, Object... arguments) {
        found.add(new Gap(key, List.of(arguments)));
    }
}
