package opora.casework.referrals;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A referral as the form sends it. */
public record ReferralForm(
        @NotNull @Nullable UUID key,
        @Nullable UUID personId,
        @NotNull @Nullable ReferralKind kind,
        @Nullable UUID partnerId,
        @Nullable String agency,
        @Nullable String asked,
        @NotNull @Nullable LocalDate sentOn,
        @NotNull @Nullable LocalDate dueOn) {

    ReferralDraft draft(UUID family) {
        return new ReferralDraft(
                Objects.requireNonNull(key),
                family,
                personId,
                Objects.requireNonNull(kind),
                partnerId,
                Objects.requireNonNullElse(agency, ""),
                Objects.requireNonNullElse(asked, ""),
                Objects.requireNonNull(sentOn),
                Objects.requireNonNull(dueOn));
    }
}
