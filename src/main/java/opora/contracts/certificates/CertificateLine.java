package opora.contracts.certificates;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate as lists show it. */
public record CertificateLine(
        UUID id,
        UUID contractId,
        String contract,
        String person,
        String number,
        CertificateKind kind,
        LocalDate issuedOn,
        LocalDate validTo,
        @Nullable String partner,
        @Nullable LocalDate usedOn,
        @Nullable LocalDate annulledOn,
        CertificateState state) {

    public static final int SOON = 14;

    public boolean endsSoon(LocalDate today) {
        return state == CertificateState.ISSUED && !validTo.isAfter(today.plusDays(SOON));
    }

    public String path() {
        return "/contracts/certificates/" + id;
    }
}
