package opora.reports.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an indicator.
 *
 * @param value null for «нет данных»: nothing answers it yet, or it divides by nothing
 * @param numerator the number itself, or the upper part of a ratio
 * @param denominator the lower part of a ratio
 */
public record Value(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    public static final Value NONE = new Value(null, null, null);

    private static final int RATIO_PLACES = 2;

    static Value of(BigDecimal count) {
        return new Value(count, count, null);
    }

    /** @param factor 100 for per cent, which has one decimal place; 1 for a plain ratio, which has two */
    static Value ratio(BigDecimal above, BigDecimal below, int factor) {
        if (below.signum() == 0) {
            return new Value(null, above, below);
        }
        int places = factor == 1 ? RATIO_PLACES : 1;
        var ratio = above.multiply(BigDecimal.valueOf(factor)).divide(below, places, RoundingMode.HALF_UP);
        return new Value(ratio, above, below);
    }
}
