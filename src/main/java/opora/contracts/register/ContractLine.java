package opora.contracts.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import opora.contracts.ContractLinks;
import opora.contracts.ContractState;
import opora.contracts.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A contract as the register shows it.
 *
 * @param low what its analysis found; null while it was not analysed
 */
public record ContractLine(
        UUID id,
        String number,
        LocalDate concludedOn,
        String person,
        @Nullable LocalDate birthDate,
        UUID familyId,
        String familyNumber,
        Direction direction,
        LocalDate startsOn,
        LocalDate endsOn,
        BigDecimal amount,
        BigDecimal trainingAmount,
        String concludedBy,
        @Nullable String employee,
        ContractState state,
        @Nullable LocalDate endedOn,
        @Nullable Boolean low) {

    /** Its term has passed and nobody has summed it up. */
    public boolean late(LocalDate today) {
        return state == ContractState.RUNNING && endsOn.isBefore(today);
    }

    public String path() {
        return ContractLinks.contract(id);
    }
}
