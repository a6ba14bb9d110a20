package opora.contracts.monthly;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import opora.contracts.outcome.OutcomeLinks;

/** Something that is due for a contract that is over. */
public record DueLine(UUID contractId, String number, String person, What what, LocalDate dueOn) {

    /** What it is. */
    public enum What {
        OUTCOME,
        AFTER,
        EFFECT;

        public String titleKey() {
            return "contracts.due." + name().toLowerCase(Locale.ROOT);
        }
    }

    public String path() {
        return OutcomeLinks.outcome(contractId);
    }
}
