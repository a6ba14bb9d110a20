package opora.groups.series;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param person what was typed to find somebody
 * @param pick who is meant
 */
public record SeriesJoinForm(
        @Nullable String person,
        @Nullable UUID pick,
        @NotNull @Nullable LocalDate joinedOn) {}
