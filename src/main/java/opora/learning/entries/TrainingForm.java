package opora.learning.entries;

import static opora.learning.entries.EntryForm.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import opora.learning.TrainingDraft;
import org.jspecify.annotations.Nullable;

public record TrainingForm(
        @NotNull UUID employee,
        @NotBlank @Nullable String kind,
        @NotBlank @Nullable String title,
        @Nullable String organisation,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate completedOn,
        @Nullable Integer hours,
        @Nullable String document)
        implements EntryForm<TrainingDraft> {

    @Override
    public TrainingDraft draft() {
        return new TrainingDraft(
                employee, text(kind), text(title), text(organisation), startedOn, completedOn, hours, text(document));
    }
}
