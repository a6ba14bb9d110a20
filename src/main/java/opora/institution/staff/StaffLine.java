package opora.institution.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.institution.InstitutionLinks;
import org.jspecify.annotations.Nullable;

/** An employee in the list. */
public record StaffLine(
        UUID id,
        String name,
        String position,
        @Nullable String department,
        @Nullable String phone,
        LocalDate hiredOn,
        @Nullable LocalDate leftOn,
        List<SectionOfEmployee> sections) {

    public String path() {
        return InstitutionLinks.employee(id);
    }

    /** A section the employee answers for today; with a path when it is in reach. */
    public record SectionOfEmployee(String name, @Nullable String path) {}
}
