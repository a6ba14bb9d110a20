package opora.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract as other pages show it.
 *
 * @param endsOn the last day of its term
 * @param endedOn the day it was over in fact; null while it runs
 * @param employeeId who accompanies it
 */
public record ContractSummary(
        UUID id,
        String number,
        LocalDate concludedOn,
        UUID personId,
        String person,
        UUID familyId,
        String familyName,
        Direction direction,
        LocalDate startsOn,
        LocalDate endsOn,
        ContractState state,
        @Nullable LocalDate endedOn,
        @Nullable UUID employeeId,
        int version) {

    public boolean running() {
        return state == ContractState.RUNNING;
    }

    /** The last day something can happen under it. */
    public LocalDate last() {
        return endedOn == null ? endsOn : endedOn;
    }

    public String path() {
        return ContractLinks.contract(id);
    }
}
