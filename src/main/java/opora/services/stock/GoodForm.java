package opora.services.stock;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param key made when the form was opened: the form sent twice takes the goods in once */
public record GoodForm(
        @Nullable UUID key,
        @NotBlank @Nullable String name,
        @NotBlank @Nullable String category,
        @Nullable String size,
        @NotNull @Nullable GoodsCondition condition,
        @NotNull @Nullable BigDecimal estimate,
        @NotNull @Nullable Integer quantity,
        @NotNull @Nullable LocalDate receivedOn,
        @Nullable UUID partnerId,
        @Nullable UUID agreement,
        @Nullable String note) {

    GoodDraft draft() {
        return new GoodDraft(
                text(name),
                text(category),
                text(size),
                Objects.requireNonNull(condition),
                Objects.requireNonNull(estimate),
                Objects.requireNonNull(quantity),
                Objects.requireNonNull(receivedOn),
                partnerId,
                agreement,
                text(note));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
