package opora.contracts.certificates;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate as the form sends it. */
record CertificateForm(
        @NotNull @Nullable UUID key,
        @Nullable String number,
        @NotNull @Nullable CertificateKind kind,
        @NotNull @Nullable LocalDate issuedOn,
        @NotNull @Nullable LocalDate validTo,
        @Nullable UUID partnerId) {

    CertificateDraft draft(UUID contract) {
        return new CertificateDraft(
                Objects.requireNonNull(key),
                contract,
                Objects.requireNonNullElse(number, ""),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(issuedOn),
                Objects.requireNonNull(validTo),
                partnerId);
    }
}
