package opora.casework.signals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link as the list shows it. */
public record SignalLinkLine(
        UUID id,
        String agency,
        @Nullable String section,
        @Nullable String employee,
        int usesLeft,
        LocalDate expiresOn,
        boolean revoked,
        boolean good) {

    public String stateKey() {
        return good ? "casework.link.good" : revoked ? "casework.link.revoked" : "casework.link.spent";
    }
}
