package opora.casework.referrals;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step of a referral as the form sends it: the day, and the reason or the answer where the step has one. */
record ReferralStepForm(
        @NotNull @Nullable LocalDate on,
        @Nullable String because,
        @Nullable String answer) {

    LocalDate day() {
        return Objects.requireNonNull(on);
    }

    String reason() {
        return Objects.requireNonNullElse(because, "");
    }

    String text() {
        return Objects.requireNonNullElse(answer, "");
    }
}
