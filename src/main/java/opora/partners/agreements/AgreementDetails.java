package opora.partners.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.partners.Obliged;
import org.jspecify.annotations.Nullable;

/** All that is known of an agreement. */
public record AgreementDetails(
        AgreementLine line,
        @Nullable String terminationReason,
        @Nullable String voidReason,
        List<Obligation> obligations) {

    public record Obligation(
            UUID id,
            Obliged obliged,
            String what,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {

        public boolean isLate(LocalDate today) {
            return doneOn == null && dueOn != null && dueOn.isBefore(today);
        }
    }

    public UUID id() {
        return line.id();
    }
}
