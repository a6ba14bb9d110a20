package opora.contracts.needs;

import java.time.LocalDate;
import java.util.Objects;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;

/** A step of a need as the form sends it. */
record NeedStepForm(
        @Nullable Integer version,
        @Nullable LocalDate on,
        @Nullable String evidence,
        @Nullable String withdrawal) {

    int read() {
        return Objects.requireNonNullElse(version, 0);
    }

    LocalDate day() {
        if (on == null) {
            throw new Refused("contracts.refused.day").on("on");
        }
        return on;
    }
}
