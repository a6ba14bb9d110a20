package opora.contracts.certificates;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The use of a certificate, or its end, as the form sends it. */
record CertificateStepForm(
        @NotNull @Nullable LocalDate usedOn,
        @Nullable Boolean passed,
        @Nullable String because) {

    LocalDate day() {
        return Objects.requireNonNull(usedOn);
    }
}
