package opora.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract to be entered.
 *
 * @param key its id; sent twice it is written once
 * @param appliedOn the day of the application, from which the period of income is counted
 * @param familyId null for the family the citizen belonged to on the day of conclusion
 * @param partnerId the body that concluded it, of the register of partners; one that is not in it is named in concludedBy
 * @param employeeId who accompanies it; null for the one who enters it
 * @param sure amounts, terms and repetition beyond the rules of the day have been asked about
 */
public record ContractDraft(
        UUID key,
        String number,
        LocalDate appliedOn,
        LocalDate concludedOn,
        UUID personId,
        @Nullable UUID familyId,
        Direction direction,
        LocalDate startsOn,
        LocalDate endsOn,
        BigDecimal amount,
        BigDecimal trainingAmount,
        @Nullable UUID partnerId,
        String concludedBy,
        @Nullable UUID employeeId,
        boolean sure) {

    boolean overlaps(LocalDate from, LocalDate to) {
        return !startsOn.isAfter(to) && !from.isAfter(endsOn);
    }
}
