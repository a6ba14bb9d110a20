package opora.surveys;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the scores of some questions add up to.
 *
 * @param reversed those of its questions whose scores count from the other end
 * @param moreIsBetter whether a rise is good news
 * @param deviation standard deviation the authors of the method have published; without it change is told in points only
 * @param reliability likewise, between 0 and 1
 */
public record Scale(
        String code,
        String title,
        List<String> questions,
        List<String> reversed,
        boolean moreIsBetter,
        List<Norm> norms,
        @Nullable BigDecimal deviation,
        @Nullable BigDecimal reliability) {

    /** What a sum between two numbers, both included, is called. */
    public record Norm(BigDecimal from, BigDecimal to, String title) {}

    /** Whether its sums can be compared with those of the other, whatever the two are called. */
    public boolean sameQuestions(Scale other) {
        return Set.copyOf(questions).equals(Set.copyOf(other.questions))
                && Set.copyOf(reversed).equals(Set.copyOf(other.reversed));
    }

    public @Nullable String norm(BigDecimal score) {
        return norms.stream()
                .filter(each -> each.from().compareTo(score) <= 0 && score.compareTo(each.to()) <= 0)
                .map(Norm::title)
                .findFirst()
                .orElse(null);
    }
}
