package opora.partners.gifts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import opora.partners.GiftKind;
import opora.partners.GiftPurpose;
import org.jspecify.annotations.Nullable;

/**
 * A gift in a list.
 *
 * @param agreement the number of the agreement it lies within, or null
 */
public record GiftLine(
        UUID id,
        LocalDate on,
        UUID partnerId,
        String partner,
        GiftKind kind,
        GiftPurpose purpose,
        @Nullable BigDecimal amount,
        String description,
        @Nullable UUID agreementId,
        @Nullable String agreement,
        @Nullable String voidReason) {

    public boolean voided() {
        return voidReason != null;
    }
}
