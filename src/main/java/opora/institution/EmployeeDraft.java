package opora.institution;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An employee as they are to be kept. */
public record EmployeeDraft(
        @Nullable String personnelNumber,
        String familyName,
        String givenName,
        @Nullable String patronymic,
        UUID positionId,
        @Nullable UUID departmentId,
        @Nullable String phone,
        LocalDate hiredOn,
        @Nullable LocalDate leftOn) {

    public EmployeeDraft {
        personnelNumber = blankToNull(personnelNumber);
        familyName = familyName.strip();
        givenName = givenName.strip();
        patronymic = blankToNull(patronymic);
        phone = blankToNull(phone);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
