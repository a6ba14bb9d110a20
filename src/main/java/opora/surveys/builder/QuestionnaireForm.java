package opora.surveys.builder;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import opora.surveys.QuestionnaireKind;
import org.jspecify.annotations.Nullable;

/** A questionnaire as a form sends it. */
record QuestionnaireForm(
        @Nullable UUID key,
        @Nullable String code,
        @Nullable String title,
        @NotNull @Nullable QuestionnaireKind kind,
        @Nullable Boolean anonymous,
        @Nullable Boolean sensitive,
        @Nullable Integer edition,
        @Nullable String greeting,
        @Nullable String thanks) {

    BuildQuestionnaire.Settings settings(String known) {
        return new BuildQuestionnaire.Settings(
                known,
                Objects.requireNonNullElse(title, ""),
                Objects.requireNonNull(kind),
                Boolean.TRUE.equals(anonymous),
                Boolean.TRUE.equals(sensitive));
    }

    String typedCode() {
        return Objects.requireNonNullElse(code, "").strip();
    }

    int read() {
        return edition == null ? 0 : edition;
    }
}
