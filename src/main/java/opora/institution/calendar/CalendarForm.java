package opora.institution.calendar;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

public record CalendarForm(
        @NotNull @Nullable Integer year,
        @Nullable String source,
        @Nullable String days) {}
