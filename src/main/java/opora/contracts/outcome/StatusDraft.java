package opora.contracts.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a citizen stands on the attributes that are assessed by hand; income is taken from its own assessments. */
public record StatusDraft(UUID contractId, List<Side> sides) {

    /**
     * @param before a step from 1 to 5; null leaves that side as it stands
     * @param evidence what shows it; needed as soon as both sides are there
     */
    public record Side(
            StatusAttribute attribute,
            @Nullable Integer before,
            @Nullable LocalDate beforeOn,
            @Nullable Integer after,
            @Nullable LocalDate afterOn,
            String evidence) {}
}
