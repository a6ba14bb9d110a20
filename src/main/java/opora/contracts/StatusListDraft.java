package opora.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of citizens who need a change of their social status, as it is formed on a day (SCN-06).
 *
 * @param questionnaireCode and questionCode: the question answered yes; empty when it was formed otherwise
 * @param employeeId who formed it; null for the one who enters it
 */
public record StatusListDraft(
        UUID key,
        LocalDate formedOn,
        LocalDate periodFrom,
        LocalDate periodTo,
        String questionnaireCode,
        String questionCode,
        @Nullable UUID employeeId,
        List<Listed> members) {

    /** Where a citizen on a list comes from. */
    public enum Source {
        SURVEY,
        ANALYSIS,
        HAND;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String titleKey() {
            return "contracts.source." + code();
        }
    }

    /** @param reason needed for somebody put on the list by hand */
    public record Listed(
            UUID personId, Source source, @Nullable LocalDate answeredOn, String reason) {}
}
