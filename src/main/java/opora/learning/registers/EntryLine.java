package opora.learning.registers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry, as lists show it.
 *
 * @param employee whose entry it is: the leader, the author, the trainee
 * @param outside who came from elsewhere, the other organisation, or the code of the channel of a publication
 * @param people how many took part; null where nobody is counted
 */
public record EntryLine(
        UUID id,
        String kind,
        String status,
        LocalDate on,
        String title,
        @Nullable UUID employeeId,
        @Nullable String employee,
        String outside,
        @Nullable Integer people,
        boolean voided) {

    public boolean isHeld() {
        return status.equals("held");
    }
}
