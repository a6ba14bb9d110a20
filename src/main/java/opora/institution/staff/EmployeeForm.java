package opora.institution.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import opora.institution.EmployeeDraft;
import org.jspecify.annotations.Nullable;

public record EmployeeForm(
        @Nullable @Size(max = 40) String personnelNumber,
        @NotBlank @Size(max = 100) String familyName,
        @NotBlank @Size(max = 100) String givenName,
        @Nullable @Size(max = 100) String patronymic,
        @NotNull UUID positionId,
        @Nullable UUID departmentId,
        @Nullable @Size(max = 100) String phone,
        @NotNull LocalDate hiredOn) {

    EmployeeDraft draft() {
        return new EmployeeDraft(
                personnelNumber, familyName, givenName, patronymic, positionId, departmentId, phone, hiredOn, null);
    }
}
