package opora.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the income of a family; the period, the income per head and whether it is low are computed.
 *
 * @param asOf the day it is assessed for; before the contract that is the day of the application, whatever is given here
 * @param months the income of each of the three months, or none when only the sum is known
 * @param total the sum of the three months; null when they are given one by one
 * @param members all who are counted, children and pensioners among them
 */
public record IncomeDraft(
        UUID key,
        UUID contractId,
        IncomeStage stage,
        @Nullable LocalDate asOf,
        List<BigDecimal> months,
        @Nullable BigDecimal total,
        int members,
        int children,
        int pensioners) {}
