package opora.casework.review;

import java.util.ArrayList;
import java.util.List;

/**
 * What should be so before a case is closed because things are better: read from facts, and confirmed by who closes it.
 *
 * @param missing message keys of what the facts say is not so yet
 */
public record Readiness(List<String> missing) {

    static final List<String> CONFIRMED = List.of("plan-done", "family-agrees", "support-found", "papers-complete");

    private static final int LOWEST = 3;

    static Readiness of(CaseFacts facts) {
        var missing = new ArrayList<String>();
        if (facts.lowestScore() == null) {
            missing.add("casework.closing.missing.no-monitoring");
        } else if (facts.lowestScore() < LOWEST) {
            missing.add("casework.closing.missing.low-score");
        }
        if (facts.openCauses() > 0) {
            missing.add("casework.closing.missing.causes");
        }
        if (facts.contactOverdueDays() > 0) {
            missing.add("casework.closing.missing.contact");
        }
        if (facts.openEmergencies() > 0) {
            missing.add("casework.closing.missing.emergency");
        }
        return new Readiness(List.copyOf(missing));
    }
}
