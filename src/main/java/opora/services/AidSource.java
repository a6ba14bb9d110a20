package opora.services;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose help it is.
 *
 * @param code budget, partner, or unnamed: people who brought things and gave no name
 * @param agreementId the agreement of the partner the help falls under
 */
public record AidSource(
        String code, @Nullable UUID partnerId, @Nullable UUID agreementId) {

    public static final AidSource BUDGET = new AidSource("budget", null, null);
    public static final AidSource UNNAMED = new AidSource("unnamed", null, null);

    public static AidSource partner(UUID partnerId, @Nullable UUID agreementId) {
        return new AidSource("partner", partnerId, agreementId);
    }
}
