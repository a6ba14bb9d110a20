package opora.casework.accompaniment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Either an employee, or a person of another agency.
 *
 * @param partnerId the agency, when it is among the partners; otherwise it is named in words
 */
public record TeamDraft(
        UUID familyId,
        String role,
        @Nullable UUID employeeId,
        @Nullable UUID partnerId,
        String agency,
        String name,
        String position,
        LocalDate since) {}
