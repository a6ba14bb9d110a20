package opora.institution.sections;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import opora.institution.AssignmentDraft;
import org.jspecify.annotations.Nullable;

public record AssignmentForm(
        @NotNull UUID employeeId,
        @NotBlank @Size(max = 40) String orderNumber,
        @NotNull LocalDate orderDate,
        @NotNull LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    AssignmentDraft draft(UUID section) {
        return new AssignmentDraft(section, employeeId, orderNumber, orderDate, startsOn, endsOn);
    }
}
