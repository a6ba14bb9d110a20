package opora.surveys.results;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them. */
final class Numbers {

    private Numbers() {}

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static String shown(@Nullable BigDecimal number) {
        return number == null ? "" : plain(number).replace('.', ',').replace('-', '−');
    }

    /** With its sign, as a change is told. */
    static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + shown(number);
    }
}
