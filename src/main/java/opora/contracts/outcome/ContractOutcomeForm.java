package opora.contracts.outcome;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.ContractCause;
import opora.contracts.outcome.ContractOutcomeDraft.CauseVerdict;
import opora.platform.web.Fields;
import org.jspecify.annotations.Nullable;

/** The outcome of a contract as the form sends it. */
record ContractOutcomeForm(
        @NotNull @Nullable LocalDate assessedOn,
        @NotNull @Nullable Completion completion,
        @Nullable LocalDate employedOn,
        @Nullable LocalDate retrainedOn,
        @Nullable LocalDate businessOn,
        @Nullable LocalDate householdOn,
        @Nullable Boolean overcome,
        @Nullable String evidence,
        @Nullable String note,
        @Nullable Boolean expedient,
        @Nullable AfterEvery afterEvery,
        @Nullable Integer version,
        @Nullable String reason) {

    ContractOutcomeDraft draft(UUID contract, Fields typed) {
        return new ContractOutcomeDraft(
                contract,
                Objects.requireNonNull(assessedOn),
                Objects.requireNonNull(completion),
                new Reached(
                        employedOn,
                        retrainedOn,
                        businessOn,
                        householdOn,
                        Boolean.TRUE.equals(overcome),
                        Objects.requireNonNullElse(evidence, "")),
                Objects.requireNonNullElse(note, ""),
                expedient,
                Objects.requireNonNullElse(afterEvery, AfterEvery.QUARTER),
                verdicts(typed),
                version,
                Objects.requireNonNullElse(reason, ""));
    }

    /** A cause nobody has decided is not sent as one that stands. */
    private static List<CauseVerdict> verdicts(Fields typed) {
        return ContractCause.all().stream()
                .map(ContractCause::code)
                .filter(code -> !typed.value("cause-" + code).isEmpty())
                .map(code -> new CauseVerdict(
                        code, typed.value("cause-" + code).equals("removed"), typed.value("cause-evidence-" + code)))
                .toList();
    }
}
