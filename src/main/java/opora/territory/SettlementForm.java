package opora.territory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record SettlementForm(
        @NotNull UUID municipalityId,
        @NotBlank @Size(max = 40) String kind,
        @NotBlank @Size(max = 200) String name,
        @Nullable Boolean remote,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {

    SettlementDraft draft() {
        return new SettlementDraft(municipalityId, kind, name, Boolean.TRUE.equals(remote), latitude, longitude);
    }
}
