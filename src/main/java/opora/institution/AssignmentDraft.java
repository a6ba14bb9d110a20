package opora.institution;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order that gives a section to a specialist (STF-13). Without an end it holds until the next order. */
public record AssignmentDraft(
        UUID sectionId,
        UUID employeeId,
        String orderNumber,
        LocalDate orderDate,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    public AssignmentDraft {
        orderNumber = orderNumber.strip();
    }
}
