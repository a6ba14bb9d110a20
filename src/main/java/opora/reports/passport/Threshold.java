package opora.reports.passport;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the indicator has to reach.
 *
 * @param per the length of period it is set for; null when it holds for any period
 */
public record Threshold(
        Operator operator, BigDecimal value, @Nullable Span per) {

    public Threshold {
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(value, "value");
    }

    public boolean isMetBy(BigDecimal reached) {
        int comparison = reached.compareTo(value);
        return switch (operator) {
            case AT_LEAST, PLANNED -> comparison >= 0;
            case MORE_THAN -> comparison > 0;
            case AT_MOST -> comparison <= 0;
            case LESS_THAN -> comparison < 0;
        };
    }

    /** «Не менее» and its kin. A planned value is named without any of them (THR-15): it is met when it is reached. */
    public enum Operator {
        AT_LEAST,
        PLANNED,
        MORE_THAN,
        AT_MOST,
        LESS_THAN
    }

    public enum Span {
        YEAR
    }
}
