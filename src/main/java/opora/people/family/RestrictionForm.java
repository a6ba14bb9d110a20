package opora.people.family;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import opora.people.RestrictionDraft;
import org.jspecify.annotations.Nullable;

public record RestrictionForm(
        @NotBlank String kind,
        @NotNull LocalDate startsOn,
        @NotBlank @Size(max = 200) String document,
        @Nullable @Size(max = 1000) String note) {

    RestrictionDraft draft(UUID familyId) {
        return new RestrictionDraft(familyId, kind, document.strip(), note == null ? "" : note.strip(), startsOn);
    }
}
