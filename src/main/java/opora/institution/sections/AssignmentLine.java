package opora.institution.sections;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order in the history of a section. */
public record AssignmentLine(
        UUID id,
        String specialist,
        String position,
        String orderNumber,
        LocalDate orderDate,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    public boolean holdsOn(LocalDate day) {
        return !startsOn.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
    }
}
