package opora.surveys.fillings;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import opora.surveys.RefusalDraft;
import opora.surveys.Way;
import org.jspecify.annotations.Nullable;

/** That somebody would not answer. */
record RefusalForm(
        @NotNull @Nullable UUID key,
        @NotNull @Nullable LocalDate filledOn,
        @Nullable String because) {

    RefusalDraft draft(UUID version, UUID person, @Nullable UUID employee) {
        return new RefusalDraft(
                Objects.requireNonNull(key),
                version,
                person,
                employee,
                Way.SPECIALIST,
                Objects.requireNonNull(filledOn),
                Objects.requireNonNullElse(because, ""),
                null);
    }
}
