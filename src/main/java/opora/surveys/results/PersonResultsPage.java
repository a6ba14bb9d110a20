package opora.surveys.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import opora.platform.web.Shell;
import opora.surveys.Filled;
import opora.surveys.Given;
import opora.surveys.PublishedQuestionnaire;
import opora.surveys.Question;
import opora.surveys.Scale;
import opora.surveys.SurveysLinks;
import org.jspecify.annotations.Nullable;

/**
 * One person's answers to one questionnaire over time.
 *
 * @param all of them, the oldest first
 * @param before compared with after; null when there is one alone
 */
public record PersonResultsPage(
        Shell shell,
        PublishedQuestionnaire questionnaire,
        String who,
        List<Filled> all,
        @Nullable Filled before,
        @Nullable Filled after) {

    /** One question answered twice. */
    public record Twice(Question question, String before, String after) {

        public boolean changed() {
            return !before.equals(after);
        }
    }

    /** Two that can be compared; empty while there is one alone. */
    public List<ScaleChange> changes() {
        if (before == null || after == null) {
            return List.of();
        }
        return after.questionnaire().body().scales().stream()
                .filter(scale -> comparable(scale)
                        && before.scores().containsKey(scale.code())
                        && after.scores().containsKey(scale.code()))
                .map(scale -> new ScaleChange(
                        scale,
                        Objects.requireNonNull(before.scores().get(scale.code())),
                        Objects.requireNonNull(after.scores().get(scale.code()))))
                .toList();
    }

    /** Scales whose questions were others in the version before. */
    public List<Scale> different() {
        return before == null || after == null
                ? List.of()
                : after.questionnaire().body().scales().stream()
                        .filter(scale -> !comparable(scale))
                        .toList();
    }

    private boolean comparable(Scale scale) {
        return before != null
                && before.questionnaire()
                        .body()
                        .scale(scale.code())
                        .filter(scale::sameQuestions)
                        .isPresent();
    }

    public List<Twice> answers() {
        var first = before;
        var last = after;
        return first == null || last == null
                ? List.of()
                : last.questionnaire().body().questions().stream()
                        .map(question -> new Twice(question, words(first, question), words(last, question)))
                        .filter(each ->
                                !each.before().isEmpty() || !each.after().isEmpty())
                        .toList();
    }

    private String words(Filled filled, Question question) {
        return filled.to(question.code())
                .map((Given given) -> given.words(question, shell))
                .orElse("");
    }

    public List<Scale> scales() {
        return questionnaire.body().scales();
    }

    public String score(Filled filled, Scale scale) {
        return Numbers.shown(filled.scores().get(scale.code()));
    }

    public @Nullable String norm(Filled filled, Scale scale) {
        var score = filled.scores().get(scale.code());
        return score == null ? null : scale.norm(score);
    }

    public String number(@Nullable BigDecimal number) {
        return Numbers.shown(number);
    }

    public String signed(ScaleChange change) {
        return Numbers.signed(change.difference());
    }

    /** What the change means, the numbers beside it. */
    public String sentence(ScaleChange change) {
        var key = "surveys.change." + change.verdict().name();
        var size = EffectSize.of(change.effect());
        return shell.t(
                key,
                Numbers.shown(change.difference().abs()),
                Numbers.shown(
                        change.index() == null
                                ? BigDecimal.ZERO
                                : change.index().abs()),
                size == null ? "" : shell.t(size.key()),
                Numbers.shown(
                        change.effect() == null
                                ? BigDecimal.ZERO
                                : change.effect().abs()));
    }

    public String path() {
        return SurveysLinks.person(Objects.requireNonNull(all.getFirst().line().personId()), questionnaire.id());
    }
}
