package opora.institution.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An employee as the form shows them. */
public record EmployeeDetails(
        UUID id,
        String fullName,
        @Nullable String personnelNumber,
        String familyName,
        String givenName,
        @Nullable String patronymic,
        UUID positionId,
        @Nullable UUID departmentId,
        @Nullable String phone,
        LocalDate hiredOn,
        @Nullable LocalDate leftOn) {}
