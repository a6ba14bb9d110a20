package opora.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement on cooperation to be entered or corrected (PRT-02).
 *
 * @param startsOn null when it is in force from the day it was signed
 * @param endsOn the last day; null when no end was agreed
 */
public record AgreementDraft(
        UUID partnerId,
        String number,
        LocalDate signedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String subject,
        List<ObligationDraft> obligations) {

    LocalDate firstDay() {
        return Objects.requireNonNullElse(startsOn, signedOn);
    }
}
