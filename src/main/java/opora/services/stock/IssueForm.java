package opora.services.stock;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Goods issued to a family, as the form sends it.
 *
 * @param key made when the form was opened: the form sent twice issues once
 * @param recipient what was typed to find the family
 */
public record IssueForm(
        @NotNull @Nullable UUID key,
        @Nullable String recipient,
        @Nullable UUID familyId,
        @Nullable UUID personId,
        @NotNull @Nullable Integer quantity,
        @NotNull @Nullable LocalDate on,
        @NotNull @Nullable UUID employeeId,
        @Nullable String document,
        @Nullable UUID requestId) {

    IssueDraft draft(UUID good) {
        if (familyId == null) {
            throw new Refused("services.aid.refused.family").on("recipient");
        }
        return new IssueDraft(
                good,
                Objects.requireNonNull(quantity),
                familyId,
                personId,
                Objects.requireNonNull(on),
                Objects.requireNonNull(employeeId),
                document == null ? "" : document,
                requestId);
    }
}
