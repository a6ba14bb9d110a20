package opora.casework;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record RemovalForm(@NotNull LocalDate on, @Nullable String closingReason) {

    Removal removal(UUID familyId) {
        return new Removal(familyId, on, closingReason == null ? "" : closingReason);
    }
}
