package opora.casework.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * With what a case is closed.
 *
 * @param children where the children are afterwards (CAS-21)
 * @param ready what of the readiness is confirmed
 * @param anyway although the facts speak against it
 */
public record CaseOutcome(
        UUID familyId,
        LocalDate on,
        String reason,
        String outcome,
        String children,
        List<String> ready,
        boolean anyway,
        String conclusion) {

    static final List<String> OUTCOMES = List.of("independent", "improved", "unchanged", "worse");
    static final List<String> CHILDREN = List.of("stayed", "returned", "removed", "none");
}
