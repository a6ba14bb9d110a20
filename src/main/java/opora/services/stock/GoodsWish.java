package opora.services.stock;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a family asked for.
 *
 * @param fitting how many pieces on hand would do
 * @param closedOn null while the family waits
 */
public record GoodsWish(
        UUID id,
        LocalDate on,
        UUID familyId,
        String familyName,
        String familyNumber,
        String category,
        String size,
        String wish,
        int fitting,
        @Nullable LocalDate closedOn,
        @Nullable String outcome,
        String reason) {

    public String categoryKey() {
        return GoodsCategory.titleKey(category);
    }

    public boolean waits() {
        return closedOn == null;
    }

    /** Where goods for it are looked for. */
    public String stockPath() {
        return "/stock?category=" + category + "&family=" + familyId + "&request=" + id;
    }
}
