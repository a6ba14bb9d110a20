package opora.services.stock;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;

public record RequestForm(
        @NotNull @Nullable UUID key,
        @Nullable String recipient,
        @Nullable UUID familyId,
        @NotBlank @Nullable String category,
        @Nullable String size,
        @Nullable String wish,
        @NotNull @Nullable LocalDate on) {

    RequestDraft draft() {
        if (familyId == null) {
            throw new Refused("services.aid.refused.family").on("recipient");
        }
        return new RequestDraft(familyId, text(category), text(size), text(wish), Objects.requireNonNull(on));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
