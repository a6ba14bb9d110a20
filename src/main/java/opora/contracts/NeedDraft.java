package opora.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need a citizen declares under a contract.
 *
 * @param personId null for whose contract it is
 * @param metOn null while it is not met; a journal brought in knows it already, with its evidence
 */
public record NeedDraft(
        UUID key,
        UUID contractId,
        @Nullable UUID personId,
        NeedKind kind,
        LocalDate declaredOn,
        @Nullable LocalDate metOn,
        String evidence) {

    public NeedDraft(UUID key, UUID contractId, NeedKind kind, LocalDate declaredOn) {
        this(key, contractId, null, kind, declaredOn, null, "");
    }
}
