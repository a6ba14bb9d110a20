package opora.people.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a consent may be relied on today, and if not, why. */
public enum ConsentState {
    GOOD,
    /** Good, but not for long: time to ask for the next. */
    ENDING,
    ENDED,
    WITHDRAWN,
    /** A representative signed, and the person has come of age since. */
    OF_AGE;

    static final int ADULT = 18;
    static final int ENDING_DAYS = 60;

    static ConsentState on(
            LocalDate day,
            SignerCapacity capacity,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate withdrawnOn) {
        if (withdrawnOn != null && !day.isBefore(withdrawnOn)) {
            return WITHDRAWN;
        }
        if (capacity == SignerCapacity.PARENT && birthDate != null && !day.isBefore(birthDate.plusYears(ADULT))) {
            return OF_AGE;
        }
        if (endsOn == null) {
            return GOOD;
        }
        if (day.isAfter(endsOn)) {
            return ENDED;
        }
        return day.plusDays(ENDING_DAYS).isBefore(endsOn) ? GOOD : ENDING;
    }
}
