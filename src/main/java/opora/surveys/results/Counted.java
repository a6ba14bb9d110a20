package opora.surveys.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import opora.surveys.Question;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one question.
 *
 * @param answered how many have answered it
 * @param counts by option, or by step of a scale
 * @param mean of numbers and steps
 */
public record Counted(
        Question question,
        int answered,
        List<Count> counts,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    private static final int HUNDRED = 100;

    /**
     * How many have chosen one of the answers.
     *
     * @param code of the option, or the step
     */
    public record Count(String code, String title, int number) {}

    /** In per cent of those who answered the question; nothing when nobody did. */
    public @Nullable String share(Count count) {
        return answered == 0
                ? null
                : BigDecimal.valueOf((long) count.number() * HUNDRED)
                                .divide(BigDecimal.valueOf(answered), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                                .replace('.', ',')
                        + " %";
    }
}
