package opora.contracts.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a contract that is over.
 *
 * @param businessOn registered as an entrepreneur or self-employed
 * @param householdOn the household of one's own was registered
 * @param overcome the difficult situation was overcome, for contracts of other measures
 * @param evidence what shows it: a labour contract, a certificate, an extract from a register
 * @param expedient whether another contract would be of use; null while nobody has decided
 * @param causes those of the contract that are decided; the others stay as they are
 * @param version of the outcome that is corrected; null for the first one
 * @param reason why it is corrected
 */
public record ContractOutcomeDraft(
        UUID contractId,
        LocalDate assessedOn,
        Completion completion,
        @Nullable LocalDate employedOn,
        @Nullable LocalDate retrainedOn,
        @Nullable LocalDate businessOn,
        @Nullable LocalDate householdOn,
        boolean overcome,
        String evidence,
        String note,
        @Nullable Boolean expedient,
        AfterEvery afterEvery,
        List<CauseVerdict> causes,
        @Nullable Integer version,
        String reason) {

    /** Whether a cause of the difficult situation was actually removed, and what shows it (SCN-10). */
    public record CauseVerdict(String code, boolean removed, String evidence) {}

    Stream<LocalDate> reached() {
        return Stream.of(employedOn, retrainedOn, businessOn, householdOn).filter(Objects::nonNull);
    }

    boolean claims() {
        return overcome || reached().findAny().isPresent();
    }
}
