package opora.people.family;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import opora.people.CategoryDraft;
import org.jspecify.annotations.Nullable;

public record CategoryForm(
        @Nullable String code,
        @Nullable UUID personId,
        @NotNull LocalDate startsOn,
        @Nullable String document) {

    CategoryDraft draft(UUID familyId) {
        return new CategoryDraft(
                familyId, personId, code == null ? "" : code, startsOn, null, document == null ? "" : document);
    }
}
