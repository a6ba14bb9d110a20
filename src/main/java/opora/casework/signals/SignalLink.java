package opora.casework.signals;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link another agency tells by. */
record SignalLink(
        UUID institution,
        UUID id,
        String agency,
        Informant informant,
        @Nullable UUID sectionId,
        @Nullable UUID employeeId,
        int usesLeft,
        OffsetDateTime expiresAt,
        boolean revoked) {

    boolean isGood(OffsetDateTime now) {
        return !revoked && usesLeft > 0 && now.isBefore(expiresAt);
    }
}
