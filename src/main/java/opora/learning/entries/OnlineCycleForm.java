package opora.learning.entries;

import static opora.learning.entries.EntryForm.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import opora.learning.OnlineCycleDraft;
import org.jspecify.annotations.Nullable;

public record OnlineCycleForm(
        @NotNull LocalDate on,
        @NotBlank @Nullable String kind,
        @NotBlank @Nullable String title,
        @Nullable Integer lessons,
        @Nullable UUID author)
        implements EntryForm<OnlineCycleDraft> {

    @Override
    public OnlineCycleDraft draft() {
        return new OnlineCycleDraft(on, text(kind), text(title), lessons, author);
    }
}
