package opora.surveys.results;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The size of a change in a word, by the usual steps of Cohen. */
public enum EffectSize {
    NONE,
    SMALL,
    MEDIUM,
    LARGE;

    private static final BigDecimal SMALLEST = new BigDecimal("0.2");
    private static final BigDecimal MIDDLE = new BigDecimal("0.5");
    private static final BigDecimal GREAT = new BigDecimal("0.8");

    public static @Nullable EffectSize of(@Nullable BigDecimal deviations) {
        if (deviations == null) {
            return null;
        }
        var size = deviations.abs();
        if (size.compareTo(SMALLEST) < 0) {
            return NONE;
        }
        if (size.compareTo(MIDDLE) < 0) {
            return SMALL;
        }
        return size.compareTo(GREAT) < 0 ? MEDIUM : LARGE;
    }

    public String key() {
        return "surveys.effect-size." + name();
    }
}
