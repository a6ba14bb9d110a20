package opora.casework.accompaniment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stage or a level of a case from one day to another, and why. */
public record Standing(
        UUID id,
        StandingAxis axis,
        String code,
        LocalDate from,
        @Nullable LocalDate to,
        String because,
        @Nullable String employee,
        boolean voided,
        String voidReason) {

    public String titleKey() {
        return axis.titleKey(code);
    }

    public boolean now() {
        return to == null && !voided;
    }
}
