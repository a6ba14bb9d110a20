package opora.contracts.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.contracts.ContractLinks;
import opora.contracts.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A contract in the table of a month.
 *
 * @param paid what its documents of all months come to
 * @param standing the control of this month, if there is one
 */
public record ControlRow(
        UUID id,
        String number,
        LocalDate concludedOn,
        String person,
        UUID familyId,
        Direction direction,
        LocalDate startsOn,
        LocalDate last,
        BigDecimal amount,
        BigDecimal paid,
        List<Task> tasks,
        @Nullable Done standing) {

    /**
     * A measure of the programme that could be done in this month.
     *
     * @param doneOn by another way, or in an earlier month
     */
    public record Task(
            UUID id,
            String text,
            LocalDate termTo,
            @Nullable LocalDate doneOn) {}

    /** When it was controlled and by whom. */
    public record Done(LocalDate on, @Nullable String employee, ControlMark mark, int version) {}

    public boolean overspent() {
        return amount.signum() > 0 && paid.compareTo(amount) > 0;
    }

    public String path() {
        return ContractLinks.contract(id);
    }

    /** The name of a field of this row. */
    public String field(String name) {
        return name + "-" + id;
    }
}
