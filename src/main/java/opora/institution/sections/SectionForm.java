package opora.institution.sections;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.institution.SectionDraft;
import org.jspecify.annotations.Nullable;

public record SectionForm(
        @NotBlank @Size(max = 200) String name,
        @Nullable UUID departmentId,
        @Nullable UUID municipalityId,
        @Nullable Set<UUID> settlements) {

    SectionDraft draft() {
        return new SectionDraft(name, departmentId, municipalityId, chosen());
    }

    Set<UUID> chosen() {
        return Objects.requireNonNullElse(settlements, Set.of());
    }
}
