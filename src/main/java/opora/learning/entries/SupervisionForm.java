package opora.learning.entries;

import static opora.learning.entries.EntryForm.text;
import static opora.learning.entries.EntryForm.those;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import opora.learning.SupervisionDraft;
import org.jspecify.annotations.Nullable;

public record SupervisionForm(
        @NotNull LocalDate on,
        @NotBlank @Nullable String status,
        @Nullable String cancelReason,
        @Nullable UUID leader,
        @Nullable String outsideLeader,
        @NotBlank @Nullable String topic,
        @Nullable Set<UUID> participants,
        @Nullable Integer cases,
        @Nullable Integer proposals,
        @Nullable String summary,
        @Nullable Integer minutes,
        @Nullable Boolean sure)
        implements EntryForm<SupervisionDraft> {

    @Override
    public SupervisionDraft draft() {
        return new SupervisionDraft(
                on,
                text(status),
                EntryForm.cancelReason(status, cancelReason),
                leader,
                text(outsideLeader),
                text(topic),
                those(participants),
                cases,
                proposals,
                text(summary),
                minutes,
                Boolean.TRUE.equals(sure));
    }
}
