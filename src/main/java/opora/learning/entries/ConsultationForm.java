package opora.learning.entries;

import static opora.learning.entries.EntryForm.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import opora.learning.ConsultationDraft;
import org.jspecify.annotations.Nullable;

public record ConsultationForm(
        @NotNull LocalDate on,
        @Nullable UUID consultant,
        @Nullable UUID addressee,
        @Nullable String organisation,
        @NotBlank @Nullable String profession,
        @Nullable String topic,
        @NotBlank @Nullable String form)
        implements EntryForm<ConsultationDraft> {

    @Override
    public ConsultationDraft draft() {
        return new ConsultationDraft(
                on, consultant, addressee, text(organisation), text(profession), text(topic), text(form));
    }
}
