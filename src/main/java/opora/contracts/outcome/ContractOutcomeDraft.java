package opora.contracts.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a contract that is over.
 *
 * @param expedient whether another contract would be of use; null while nobody has decided
 * @param causes those of the contract that are decided; the others stay as they are
 * @param version of the outcome that is corrected; null for the first one
 * @param reason why it is corrected
 */
public record ContractOutcomeDraft(
        UUID contractId,
        LocalDate assessedOn,
        Completion completion,
        Reached reached,
        String note,
        @Nullable Boolean expedient,
        AfterEvery afterEvery,
        List<CauseVerdict> causes,
        @Nullable Integer version,
        String reason) {

    /** Whether a cause of the difficult situation was actually removed, and what shows it (SCN-10). */
    public record CauseVerdict(String code, boolean removed, String evidence) {}
}
