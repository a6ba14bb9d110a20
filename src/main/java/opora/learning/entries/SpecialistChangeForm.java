package opora.learning.entries;

import static opora.learning.entries.EntryForm.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import opora.learning.SpecialistChangeDraft;
import org.jspecify.annotations.Nullable;

public record SpecialistChangeForm(
        @NotNull LocalDate on,
        @Nullable UUID employee,
        @NotBlank @Nullable String change,
        @NotBlank @Nullable String evidence)
        implements EntryForm<SpecialistChangeDraft> {

    @Override
    public SpecialistChangeDraft draft() {
        return new SpecialistChangeDraft(on, employee, text(change), text(evidence));
    }
}
