package opora.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import opora.platform.text.Tsv;
import org.jspecify.annotations.Nullable;

/**
 * What a direction allows from a day on.
 *
 * @param maxAmount null where the amount follows the subsistence minimum
 * @param own true when the institution entered it
 */
public record DirectionRule(
        Direction direction,
        LocalDate validFrom,
        @Nullable BigDecimal maxAmount,
        @Nullable BigDecimal trainingMax,
        int maxMonths,
        int repeatBanMonths,
        String source,
        boolean own) {

    static final List<DirectionRule> SHIPPED = Tsv.read("/opora/reference/contract-directions.tsv").stream()
            .map(DirectionRule::of)
            .toList();

    private static DirectionRule of(Tsv.Row row) {
        return new DirectionRule(
                Direction.of(row.get("direction")),
                LocalDate.parse(row.get("valid_from")),
                row.optional("max_amount").map(BigDecimal::new).orElse(null),
                row.optional("training_max").map(BigDecimal::new).orElse(null),
                row.number("max_months"),
                row.number("repeat_ban_months"),
                row.get("source"),
                false);
    }
}
