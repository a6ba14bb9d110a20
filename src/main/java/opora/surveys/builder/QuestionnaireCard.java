package opora.surveys.builder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.surveys.QuestionnaireKind;
import opora.surveys.SurveysLinks;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire with what there is of it.
 *
 * @param draft the number of the version that is being written
 * @param versions the published ones, the newest first
 */
public record QuestionnaireCard(
        UUID id,
        String code,
        String title,
        QuestionnaireKind kind,
        boolean anonymous,
        boolean sensitive,
        @Nullable LocalDate retiredOn,
        @Nullable Integer draft,
        List<PublishedVersion> versions) {

    /** @param fillings how often it was answered, by everybody */
    public record PublishedVersion(UUID id, int number, LocalDate publishedOn, int fillings) {}

    public String path() {
        return SurveysLinks.questionnaire(id);
    }

    public boolean published() {
        return !versions.isEmpty();
    }

    public boolean retired() {
        return retiredOn != null;
    }

    /** Whether people can be asked now. */
    public boolean inUse() {
        return published() && !retired();
    }

    public @Nullable PublishedVersion last() {
        return versions.isEmpty() ? null : versions.getFirst();
    }
}
