package opora.services.stock;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record WriteOffForm(
        @NotNull @Nullable UUID key,
        @NotNull @Nullable Integer quantity,
        @NotNull @Nullable LocalDate on,
        @NotBlank @Nullable String reason) {}
