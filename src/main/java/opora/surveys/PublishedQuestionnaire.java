package opora.surveys;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published version as it is asked.
 *
 * @param id of the questionnaire
 * @param sensitive whether its answers are read by those only who read what is sensitive
 * @param number of the version
 * @param retiredOn from the day after it nobody is asked any more
 */
public record PublishedQuestionnaire(
        UUID id,
        UUID versionId,
        String code,
        String title,
        QuestionnaireKind kind,
        boolean anonymous,
        boolean sensitive,
        int number,
        LocalDate publishedOn,
        @Nullable LocalDate retiredOn,
        Body body) {}
