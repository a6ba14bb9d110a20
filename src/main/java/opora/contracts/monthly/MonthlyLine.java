package opora.contracts.monthly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.contracts.ContractLinks;
import opora.contracts.outcome.Living;
import opora.contracts.outcome.OutcomeLinks;
import org.jspecify.annotations.Nullable;

/**
 * A contract the report of a month counts: its third month after the end passed in that month.
 *
 * @param raised income assessed after the end is above that before, or the difficult situation was overcome; null while neither is known
 */
record MonthlyLine(
        UUID id,
        UUID familyId,
        String number,
        String person,
        String district,
        LocalDate endedOn,
        boolean outcome,
        @Nullable Boolean raised,
        @Nullable Living living,
        @Nullable Boolean expedient) {

    /** Message keys of what the report lacks. */
    List<String> gaps() {
        var gaps = new ArrayList<String>();
        if (!outcome) {
            gaps.add("contracts.monthly.gap.outcome");
        }
        if (raised == null) {
            gaps.add("contracts.monthly.gap.income");
        }
        if (living == null) {
            gaps.add("contracts.monthly.gap.living");
        }
        if (outcome && expedient == null) {
            gaps.add("contracts.monthly.gap.expedient");
        }
        return gaps;
    }

    String path() {
        return outcome || raised != null ? OutcomeLinks.outcome(id) : ContractLinks.contract(id);
    }
}
