package opora.learning.entries;

import static opora.learning.entries.EntryForm.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import opora.learning.PublicationDraft;
import org.jspecify.annotations.Nullable;

public record PublicationForm(
        @NotNull LocalDate on,
        @NotBlank @Nullable String kind,
        @NotBlank @Nullable String channel,
        @NotBlank @Nullable String title,
        @Nullable String link,
        @Nullable String technology,
        @Nullable Integer copies,
        @Nullable UUID author)
        implements EntryForm<PublicationDraft> {

    @Override
    public PublicationDraft draft() {
        return new PublicationDraft(
                on, text(kind), text(channel), text(title), text(link), text(technology), copies, author);
    }
}
