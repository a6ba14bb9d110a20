package opora.casework.diagnosis;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding as its form sends it; the answers are read from the fields of the request. */
public record FindingForm(
        @NotNull @Nullable UUID key,
        @NotNull @Nullable LocalDate on,
        @Nullable String code,
        @Nullable UUID personId,
        @Nullable Integer grade) {

    private static final String TEXT = "text-";

    FindingDraft draft(UUID family, FindingKind kind, Map<String, String> typed) {
        var texts = new HashMap<String, String>();
        typed.forEach((name, text) -> {
            if (name.startsWith(TEXT)) {
                texts.put(name.substring(TEXT.length()), text);
            }
        });
        return new FindingDraft(
                Objects.requireNonNull(key),
                family,
                kind,
                code == null ? "" : code,
                personId,
                Objects.requireNonNull(on),
                grade,
                texts);
    }
}
