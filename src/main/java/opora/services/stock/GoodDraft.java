package opora.services.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came in together and are alike.
 *
 * @param category code of a {@link GoodsCategory}
 * @param estimate rubles for one piece
 * @param partnerId who brought them; null for people who gave no name
 * @param agreementId the agreement of the partner they were given under, or null
 */
public record GoodDraft(
        String name,
        String category,
        String size,
        GoodsCondition condition,
        BigDecimal estimate,
        int quantity,
        LocalDate receivedOn,
        @Nullable UUID partnerId,
        @Nullable UUID agreementId,
        String note) {}
