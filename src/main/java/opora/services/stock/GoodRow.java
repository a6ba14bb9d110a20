package opora.services.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods as lists show them. */
public record GoodRow(
        UUID id,
        String name,
        String category,
        String size,
        GoodsCondition condition,
        BigDecimal estimate,
        int quantity,
        int onHand,
        LocalDate receivedOn,
        @Nullable UUID partnerId,
        @Nullable String partner,
        @Nullable UUID agreementId,
        String note) {

    public String categoryKey() {
        return GoodsCategory.titleKey(category);
    }

    /** «Сапоги детские, 31» */
    public String label() {
        return size.isEmpty() ? name : name + ", " + size;
    }
}
