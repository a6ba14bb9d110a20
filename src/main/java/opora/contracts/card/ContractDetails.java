package opora.contracts.card;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import opora.contracts.ContractSummary;
import org.jspecify.annotations.Nullable;

/**
 * A contract with everything that was entered of it.
 *
 * @param partner the name of the organisation of the register; null when the body is named in words
 * @param concludedBy those words
 */
public record ContractDetails(
        ContractSummary summary,
        LocalDate appliedOn,
        BigDecimal amount,
        BigDecimal trainingAmount,
        @Nullable UUID partnerId,
        @Nullable String partner,
        String concludedBy,
        @Nullable String employee,
        @Nullable String section,
        String endReason) {

    public String body() {
        return partner == null ? concludedBy : partner;
    }

    public boolean late(LocalDate today) {
        return summary.running() && summary.endsOn().isBefore(today);
    }
}
