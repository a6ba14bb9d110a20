package opora.services.stock;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods to be issued to a family.
 *
 * @param personId the member they are meant for, or null for the family
 * @param requestId the request they answer, or null
 */
public record IssueDraft(
        UUID goodId,
        int quantity,
        UUID familyId,
        @Nullable UUID personId,
        LocalDate on,
        UUID employeeId,
        String document,
        @Nullable UUID requestId) {}
