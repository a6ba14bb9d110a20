package opora.casework.monitoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record DomainForm(
        @NotBlank @Nullable String title,
        @NotNull @Nullable Integer position,
        @NotNull @Nullable Integer improvementStep,
        @Nullable List<String> words,
        @Nullable Boolean active,
        @Nullable String repeats,
        @Nullable Boolean sensitive) {

    DomainDraft draft() {
        return new DomainDraft(
                title == null ? "" : title.strip(),
                position == null ? 0 : position,
                improvementStep == null ? 0 : improvementStep,
                words == null ? List.of() : words.stream().map(String::strip).toList(),
                Boolean.TRUE.equals(active),
                repeats == null || repeats.isEmpty() ? null : repeats,
                Boolean.TRUE.equals(sensitive));
    }
}
