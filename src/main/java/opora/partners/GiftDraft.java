package opora.partners;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner gave to the institution (PRT-06).
 *
 * @param purpose code of a {@link GiftPurpose}
 * @param amount rubles to the kopeck; for goods and services their estimate, null when there is none
 * @param agreementId null for what was given outside of any agreement
 */
public record GiftDraft(
        UUID partnerId,
        LocalDate on,
        GiftKind kind,
        String purpose,
        @Nullable BigDecimal amount,
        String description,
        @Nullable UUID agreementId) {}
