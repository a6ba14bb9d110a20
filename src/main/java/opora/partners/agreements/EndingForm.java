package opora.partners.agreements;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param on the last day in force */
public record EndingForm(
        @NotNull @Nullable LocalDate on, @Nullable String reason) {}
