package opora.contracts.outcome;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The report on effectiveness as the form sends it. */
record EffectForm(
        @NotNull @Nullable LocalDate reportedOn,
        @Nullable String conclusion,
        @Nullable Boolean reportExpedient) {

    LocalDate day() {
        return Objects.requireNonNull(reportedOn);
    }

    String text() {
        return Objects.requireNonNullElse(conclusion, "");
    }
}
