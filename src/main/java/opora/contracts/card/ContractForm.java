package opora.contracts.card;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.ContractDraft;
import opora.contracts.Direction;
import org.jspecify.annotations.Nullable;

/** A contract as the form sends it. */
public record ContractForm(
        @NotNull @Nullable UUID key,
        @Nullable Integer version,
        @Nullable String number,
        @NotNull @Nullable LocalDate appliedOn,
        @NotNull @Nullable LocalDate concludedOn,
        @NotNull @Nullable UUID personId,
        @NotNull @Nullable Direction direction,
        @NotNull @Nullable LocalDate startsOn,
        @NotNull @Nullable LocalDate endsOn,
        @NotNull @Nullable BigDecimal amount,
        @Nullable BigDecimal trainingAmount,
        @Nullable UUID partnerId,
        @Nullable String concludedBy,
        @Nullable UUID employeeId,
        @Nullable Boolean sure) {

    ContractDraft draft(UUID id, UUID family) {
        return new ContractDraft(
                id,
                Objects.requireNonNullElse(number, ""),
                Objects.requireNonNull(appliedOn),
                Objects.requireNonNull(concludedOn),
                Objects.requireNonNull(personId),
                family,
                Objects.requireNonNull(direction),
                Objects.requireNonNull(startsOn),
                Objects.requireNonNull(endsOn),
                Objects.requireNonNull(amount),
                Objects.requireNonNullElse(trainingAmount, BigDecimal.ZERO),
                partnerId,
                Objects.requireNonNullElse(concludedBy, ""),
                employeeId,
                Boolean.TRUE.equals(sure));
    }

    static Map<String, @Nullable Object> of(ContractDetails details) {
        var known = new HashMap<String, @Nullable Object>();
        var summary = details.summary();
        known.put("key", summary.id());
        known.put("version", summary.version());
        known.put("number", summary.number());
        known.put("appliedOn", details.appliedOn());
        known.put("concludedOn", summary.concludedOn());
        known.put("personId", summary.personId());
        known.put("direction", summary.direction());
        known.put("startsOn", summary.startsOn());
        known.put("endsOn", summary.endsOn());
        known.put("amount", details.amount().toPlainString().replace('.', ','));
        known.put("trainingAmount", details.trainingAmount().toPlainString().replace('.', ','));
        known.put("partnerId", details.partnerId());
        known.put("concludedBy", details.concludedBy());
        known.put("employeeId", summary.employeeId());
        return known;
    }
}
