package opora.casework.signals;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act as the form sends it; its sections are read from the fields of the request. */
public record SurveyForm(
        @NotNull @Nullable UUID key,
        @NotNull @Nullable LocalDate on,
        @NotNull @Nullable SurveyOutcome outcome,
        @Nullable String commission) {

    SurveyDraft draft(Map<String, String> typed) {
        var sections = new EnumMap<SurveySection, String>(SurveySection.class);
        for (var section : SurveySection.values()) {
            var text = typed.getOrDefault(section.field(), "").strip();
            if (!text.isEmpty()) {
                sections.put(section, text);
            }
        }
        return new SurveyDraft(
                Objects.requireNonNull(key),
                Objects.requireNonNull(on),
                Objects.requireNonNull(outcome),
                SignalForm.text(commission),
                sections);
    }
}
