package opora.learning.entries;

import static opora.learning.entries.EntryForm.text;
import static opora.learning.entries.EntryForm.those;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import opora.learning.ToolDraft;
import org.jspecify.annotations.Nullable;

public record ToolForm(
        @NotBlank @Nullable String name,
        @Nullable LocalDate studiedOn,
        @Nullable LocalDate introducedOn,
        @Nullable String description,
        @Nullable Set<UUID> users)
        implements EntryForm<ToolDraft> {

    @Override
    public ToolDraft draft() {
        return new ToolDraft(text(name), studiedOn, introducedOn, text(description), those(users));
    }
}
