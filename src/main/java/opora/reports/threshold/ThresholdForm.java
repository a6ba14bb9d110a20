package opora.reports.threshold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import opora.platform.Refused;
import opora.reports.passport.Threshold;
import org.jspecify.annotations.Nullable;

/** @param operator blank when nothing is asked any more */
public record ThresholdForm(
        @NotNull @Nullable Integer fromYear,
        Threshold.@Nullable Operator operator,
        @Nullable BigDecimal value,
        @Nullable Boolean perYear,
        @NotBlank @Size(max = 500) @Nullable String reason) {

    @Nullable
    Threshold threshold() {
        if (operator == null && value == null) {
            return null;
        }
        if (operator == null) {
            throw new Refused("reports.threshold.refused.operator").on("operator");
        }
        if (value == null) {
            throw new Refused("reports.threshold.refused.value").on("value");
        }
        return new Threshold(operator, value, Boolean.TRUE.equals(perYear) ? Threshold.Span.YEAR : null);
    }

    int year() {
        return fromYear == null ? 0 : fromYear;
    }
}
