package opora.contracts.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The control of one contract for one month.
 *
 * @param measures of the programme done in this month
 * @param version of the control that is corrected; null for a month not controlled yet
 * @param reason why it is corrected
 */
public record ControlDraft(
        UUID contractId,
        YearMonth month,
        LocalDate on,
        ControlMark mark,
        Set<UUID> measures,
        String note,
        List<Paid> expenses,
        @Nullable Integer version,
        String reason) {

    /** A paid document: its number and day, how much, and what for. */
    public record Paid(String number, LocalDate on, BigDecimal amount, String purpose) {

        Paid tidy() {
            return new Paid(number.strip(), on, amount.setScale(2, java.math.RoundingMode.HALF_UP), purpose.strip());
        }
    }

    /** For a month controlled for the first time. */
    public static ControlDraft first(
            UUID contractId,
            YearMonth month,
            LocalDate on,
            ControlMark mark,
            Set<UUID> measures,
            String note,
            List<Paid> expenses) {
        return new ControlDraft(contractId, month, on, mark, measures, note, expenses, null, "");
    }

    ControlDraft tidy() {
        return new ControlDraft(
                contractId,
                month,
                on,
                mark,
                Set.copyOf(measures),
                note.strip(),
                expenses.stream().map(Paid::tidy).toList(),
                version,
                reason.strip());
    }
}
