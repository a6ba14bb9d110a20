package opora.surveys.builder;

import java.math.BigDecimal;

/** Numbers as people write them. */
final class Words {

    private Words() {}

    static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
