package opora.services;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Material aid to be recorded.
 *
 * @param personId the member it was meant for, or null for the family
 * @param purpose code of an {@link AidPurpose}
 * @param amount rubles, exact to the kopeck; for goods their estimate
 * @param document the paper it was given by; empty when there is none
 * @param employeeId who gave it
 */
public record AidDraft(
        UUID familyId,
        @Nullable UUID personId,
        LocalDate on,
        AidKind kind,
        String purpose,
        BigDecimal amount,
        AidSource source,
        String document,
        UUID employeeId,
        String description) {}
