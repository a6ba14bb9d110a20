package opora.reports.narrative;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import opora.reports.NarrativeDraft;
import org.jspecify.annotations.Nullable;

public record ParagraphForm(
        @NotBlank @Nullable String topic,
        @NotBlank @Size(max = 4000) @Nullable String text,
        @Nullable List<String> indicators) {

    NarrativeDraft draft(String report, int year) {
        return new NarrativeDraft(
                report,
                year,
                topic == null ? "" : topic,
                text == null ? "" : text,
                indicators == null ? List.of() : indicators);
    }
}
