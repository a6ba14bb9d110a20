package opora.people.family;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param because not named «reason»: what is written about a family stays with its record and out of the journal */
public record EndForm(@NotNull LocalDate on, @Nullable String because) {

    String reason() {
        return because == null ? "" : because.strip();
    }
}
