package opora.contracts.proposals;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step of a proposal as the form sends it. */
record ProposalStepForm(
        @NotNull @Nullable LocalDate stepOn,
        @Nullable String number,
        @Nullable String answer) {

    LocalDate day() {
        return Objects.requireNonNull(stepOn);
    }

    String letter() {
        return Objects.requireNonNullElse(number, "");
    }

    String text() {
        return Objects.requireNonNullElse(answer, "");
    }
}
