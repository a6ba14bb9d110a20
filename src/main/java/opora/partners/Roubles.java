package opora.partners;

import java.math.BigDecimal;
import opora.platform.Refused;

/** Sums of money as they are typed: more than nothing and not finer than a kopeck. */
public final class Roubles {

    private static final BigDecimal LARGEST = new BigDecimal("999999999.99");
    private static final int KOPECKS = 2;

    private Roubles() {}

    /** The sum with its kopecks; what cannot be a sum is refused on the field. */
    public static BigDecimal checked(BigDecimal amount, String field) {
        if (amount.signum() <= 0) {
            throw new Refused("partners.refused.amount-positive").on(field);
        }
        if (amount.stripTrailingZeros().scale() > KOPECKS) {
            throw new Refused("partners.refused.amount-kopecks").on(field);
        }
        if (amount.compareTo(LARGEST) > 0) {
            throw new Refused("partners.refused.amount-large").on(field);
        }
        return amount.setScale(KOPECKS);
    }
}
