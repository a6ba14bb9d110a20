package opora.partners.gifts;

import java.math.BigDecimal;

/**
 * What gifts come to; voided ones are not in it.
 *
 * @param inKind the estimate of goods and services
 */
public record GiftTotals(int gifts, int partners, BigDecimal money, BigDecimal inKind) {

    public BigDecimal total() {
        return money.add(inKind);
    }
}
