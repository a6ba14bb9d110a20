package opora.casework.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a family stands today, read from facts.
 *
 * @param status on the ladder of the practice; null when none is said
 * @param lowestScore the worst of the latest ratings; null when the family was never rated
 */
public record CaseFacts(
        @Nullable String status,
        List<ComparedDomain> domains,
        @Nullable Integer lowestScore,
        int openEmergencies,
        int openCauses,
        int contactOverdueDays) {

    int of(String fact) {
        return switch (fact) {
            case "lowest_score" -> lowestScore == null ? 0 : lowestScore;
            case "fallen_domains" ->
                (int) domains.stream().filter(ComparedDomain::fallen).count();
            case "open_emergencies" -> openEmergencies;
            case "open_causes" -> openCauses;
            case "contact_overdue_days" -> contactOverdueDays;
            default -> throw new IllegalArgumentException(fact);
        };
    }
}
