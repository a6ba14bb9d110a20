package opora.contracts.certificates;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a certificate stands; expired follows from its term by itself. */
public enum CertificateState {
    ISSUED,
    USED,
    EXPIRED,
    ANNULLED;

    static CertificateState of(
            @Nullable LocalDate usedOn, @Nullable LocalDate annulledOn, LocalDate validTo, LocalDate today) {
        if (annulledOn != null) {
            return ANNULLED;
        }
        if (usedOn != null) {
            return USED;
        }
        return validTo.isBefore(today) ? EXPIRED : ISSUED;
    }

    public String titleKey() {
        return "contracts.certificate.state." + name().toLowerCase(Locale.ROOT);
    }
}
