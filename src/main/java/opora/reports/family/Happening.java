package opora.reports.family;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a family on a day.
 *
 * @param code a status, a category, a role, a reason: what the kind makes of it
 * @param title the name of a service, a category or a place, where it has one
 * @param amount rubles, where there are any
 * @param eventId the meeting or event somebody took part in
 */
public record Happening(
        Kind kind,
        UUID id,
        LocalDate on,
        @Nullable String code,
        @Nullable String title,
        @Nullable UUID personId,
        @Nullable String personName,
        @Nullable String employeeName,
        @Nullable String channel,
        boolean urgent,
        int quantity,
        @Nullable BigDecimal amount,
        @Nullable UUID eventId) {

    /** In the order in which they are told when they happened on one day. */
    public enum Kind {
        OPENED,
        JOINED,
        MOVED,
        CURATOR,
        STATUS_STARTED,
        CATEGORY_STARTED,
        SERVICE,
        STATUS_ENDED,
        CATEGORY_ENDED,
        LEFT,
        CLOSING,
        AID,
        VISIT,
        DISCUSSED,
        MONITORING,
        OUTCOME,
        ATTENDED,
        SIGNAL;

        public String messageKey() {
            return "reports.chronology."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    String key() {
        return on + "_" + kind.ordinal() + "_" + id;
    }
}
