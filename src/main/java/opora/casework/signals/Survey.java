package opora.casework.signals;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act of survey as it was drawn up. */
public record Survey(
        UUID id,
        UUID signalId,
        LocalDate on,
        SurveyOutcome outcome,
        String commission,
        Map<SurveySection, String> sections,
        @Nullable String employee,
        boolean voided,
        String voidReason) {

    public String path() {
        return "/surveys/" + id;
    }

    public String text(SurveySection section) {
        return sections.getOrDefault(section, "");
    }
}
