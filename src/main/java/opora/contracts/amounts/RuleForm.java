package opora.contracts.amounts;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import opora.contracts.Direction;
import opora.contracts.DirectionRule;
import org.jspecify.annotations.Nullable;

/** A rule of a direction as the form sends it. */
record RuleForm(
        @NotNull @Nullable Direction direction,
        @NotNull @Nullable LocalDate ruleFrom,
        @Nullable BigDecimal maxAmount,
        @Nullable BigDecimal trainingMax,
        @NotNull @Nullable Integer maxMonths,
        @Nullable Integer repeatBanMonths,
        @Nullable String ruleSource) {

    DirectionRule rule() {
        return new DirectionRule(
                Objects.requireNonNull(direction),
                Objects.requireNonNull(ruleFrom),
                maxAmount,
                trainingMax,
                Objects.requireNonNull(maxMonths),
                Objects.requireNonNullElse(repeatBanMonths, 0),
                Objects.requireNonNullElse(ruleSource, ""),
                true);
    }
}
