package opora.contracts.income;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.IncomeDraft;
import opora.contracts.IncomeStage;
import org.jspecify.annotations.Nullable;

/** An assessment of income as the form sends it. */
record IncomeForm(
        @NotNull @Nullable UUID key,
        @NotNull @Nullable IncomeStage stage,
        @Nullable LocalDate asOf,
        @Nullable BigDecimal first,
        @Nullable BigDecimal second,
        @Nullable BigDecimal third,
        @Nullable BigDecimal total,
        @NotNull @Nullable Integer members,
        @Nullable Integer children,
        @Nullable Integer pensioners) {

    IncomeDraft draft(UUID contract) {
        List<BigDecimal> months = new ArrayList<>();
        Arrays.asList(first, second, third).forEach(each -> {
            if (each != null) {
                months.add(each);
            }
        });
        return new IncomeDraft(
                Objects.requireNonNull(key),
                contract,
                Objects.requireNonNull(stage),
                asOf,
                months,
                total,
                Objects.requireNonNull(members),
                Objects.requireNonNullElse(children, 0),
                Objects.requireNonNullElse(pensioners, 0));
    }
}
