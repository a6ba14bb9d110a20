package opora.casework.diagnosis;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A family whose last assessment says that the risk is high. */
public record HighRisk(
        UUID familyId,
        String family,
        String number,
        @Nullable String curator,
        UUID finding,
        LocalDate on,
        int points,
        boolean abuse) {

    /** A high risk is looked at again within so many days. */
    static final int AGAIN = 30;

    public boolean isDue(LocalDate today) {
        return on.plusDays(AGAIN).isBefore(today);
    }

    public String path() {
        return DiagnosisLinks.finding(familyId, finding);
    }

    public String again() {
        return DiagnosisLinks.diagnosis(familyId) + "/" + FindingKind.RISK.segment() + "/new";
    }
}
