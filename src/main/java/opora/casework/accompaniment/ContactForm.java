package opora.casework.accompaniment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record ContactForm(
        @NotNull @Nullable UUID key,
        @NotNull @Nullable LocalDate on,
        @NotNull @Nullable ContactKind kind,
        @Nullable Boolean absent,
        @Nullable String note) {

    ContactDraft draft(UUID familyId) {
        return new ContactDraft(
                Objects.requireNonNull(key),
                familyId,
                Objects.requireNonNull(on),
                Objects.requireNonNull(kind),
                !Boolean.TRUE.equals(absent),
                StandingForm.text(note));
    }
}
