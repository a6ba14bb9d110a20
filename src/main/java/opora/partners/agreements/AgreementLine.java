package opora.partners.agreements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement in a list. */
public record AgreementLine(
        UUID id,
        String number,
        UUID partnerId,
        String partner,
        LocalDate signedOn,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate terminatedOn,
        String subject,
        boolean voided) {

    public @Nullable LocalDate lastDay() {
        return terminatedOn == null ? endsOn : terminatedOn;
    }

    public AgreementState state(LocalDate today) {
        return voided ? AgreementState.VOIDED : AgreementState.on(today, startsOn, endsOn, terminatedOn);
    }
}
