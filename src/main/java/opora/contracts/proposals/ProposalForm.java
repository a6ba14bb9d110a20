package opora.contracts.proposals;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal as the form sends it. */
record ProposalForm(
        @NotNull @Nullable UUID key,
        @NotNull @Nullable LocalDate on,
        @Nullable String text,
        @Nullable String reason) {

    ProposalDraft draft(UUID contract) {
        return new ProposalDraft(
                Objects.requireNonNull(key),
                contract,
                Objects.requireNonNull(on),
                Objects.requireNonNullElse(text, ""),
                Objects.requireNonNullElse(reason, ""));
    }
}
