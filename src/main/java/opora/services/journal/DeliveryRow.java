package opora.services.journal;

import java.time.LocalDate;
import java.util.UUID;
import opora.services.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A service given, as lists show it.
 *
 * @param personName null when the whole family was the recipient, or nobody known
 */
public record DeliveryRow(
        UUID id,
        LocalDate on,
        String code,
        String title,
        String kind,
        @Nullable UUID familyId,
        @Nullable String familyName,
        @Nullable UUID personId,
        @Nullable String personName,
        Channel channel,
        boolean urgent,
        int quantity,
        @Nullable Integer minutes,
        String employee,
        @Nullable String partner,
        @Nullable UUID actId,
        boolean voided) {

    public boolean wholeFamily() {
        return familyId != null && personId == null;
    }

    public boolean anonymous() {
        return familyId == null && personId == null;
    }
}
