package opora.learning.entries;

import static opora.learning.entries.EntryForm.text;
import static opora.learning.entries.EntryForm.those;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import opora.learning.SeminarDraft;
import org.jspecify.annotations.Nullable;

public record SeminarForm(
        @NotNull LocalDate on,
        @NotBlank @Nullable String status,
        @Nullable String cancelReason,
        @NotBlank @Nullable String title,
        @NotBlank @Nullable String programme,
        @Nullable UUID leader,
        @Nullable String outsideLeader,
        @Nullable Set<UUID> participants,
        @Nullable Integer outsiders)
        implements EntryForm<SeminarDraft> {

    @Override
    public SeminarDraft draft() {
        return new SeminarDraft(
                on,
                text(status),
                EntryForm.cancelReason(status, cancelReason),
                text(title),
                text(programme),
                leader,
                text(outsideLeader),
                those(participants),
                outsiders);
    }
}
