package opora.partners.gifts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import opora.partners.GiftDraft;
import opora.partners.GiftKind;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;

/** @param key made when the form was opened: the form sent twice is one gift */
public record GiftForm(
        @NotNull @Nullable UUID key,
        @NotNull @Nullable UUID partnerId,
        @NotNull @Nullable LocalDate on,
        @NotBlank @Nullable String kind,
        @NotBlank @Nullable String purpose,
        @Nullable BigDecimal amount,
        @Nullable String description,
        @Nullable UUID agreement) {

    GiftDraft draft() {
        return new GiftDraft(
                Objects.requireNonNull(partnerId),
                Objects.requireNonNull(on),
                GiftKind.of(Objects.requireNonNull(kind))
                        .orElseThrow(() -> new Refused("partners.refused.gift-kind").on("kind")),
                Objects.requireNonNull(purpose),
                amount,
                description == null ? "" : description,
                agreement);
    }
}
