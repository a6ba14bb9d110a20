package opora.groups.series;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record SeriesLeaveForm(@NotNull @Nullable LocalDate on) {}
