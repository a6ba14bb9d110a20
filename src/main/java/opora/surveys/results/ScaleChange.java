package opora.surveys.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import opora.surveys.Scale;
import org.jspecify.annotations.Nullable;

/**
 * How one person's sum on a scale has changed. A change is reliable when it is larger than the error of the method explains in 19 cases of
 * 20 (the reliable change index of Jacobson and Truax); its size is told in standard deviations. Both need what the authors of the method
 * have published; without it only the points are told.
 */
public record ScaleChange(Scale scale, BigDecimal before, BigDecimal after) {

    private static final BigDecimal CERTAIN = new BigDecimal("1.96");
    private static final int DIGITS = 2;

    /** What can be said of a change. */
    public enum Verdict {
        BETTER,
        WORSE,
        WITHIN_ERROR,
        SAME,
        UNKNOWN
    }

    public BigDecimal difference() {
        return after.subtract(before);
    }

    public @Nullable BigDecimal index() {
        var deviation = scale.deviation();
        var reliability = scale.reliability();
        if (deviation == null || reliability == null) {
            return null;
        }
        var error = BigDecimal.valueOf(2)
                .multiply(BigDecimal.ONE.subtract(reliability))
                .sqrt(MathContext.DECIMAL64)
                .multiply(deviation);
        return error.signum() == 0 ? null : difference().divide(error, DIGITS, RoundingMode.HALF_UP);
    }

    public @Nullable BigDecimal effect() {
        return scale.deviation() == null ? null : difference().divide(scale.deviation(), DIGITS, RoundingMode.HALF_UP);
    }

    public Verdict verdict() {
        if (difference().signum() == 0) {
            return Verdict.SAME;
        }
        var index = index();
        if (index == null) {
            return Verdict.UNKNOWN;
        }
        if (index.abs().compareTo(CERTAIN) < 0) {
            return Verdict.WITHIN_ERROR;
        }
        return difference().signum() > 0 == scale.moreIsBetter() ? Verdict.BETTER : Verdict.WORSE;
    }
}
