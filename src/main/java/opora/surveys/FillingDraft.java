package opora.surveys;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers to be written down.
 *
 * @param key the form's own id, so that sent twice they are written once
 * @param versionId of the version that was answered
 * @param personId who answered; null in an anonymous questionnaire and only there. The family is the one they lived in that day
 * @param employeeId who asked, if somebody did
 * @param filledOn the day it was answered, not the day it was typed in
 * @param waveId the wave that asked
 * @param groupId the series of meetings it was answered for
 */
public record FillingDraft(
        UUID key,
        UUID versionId,
        @Nullable UUID personId,
        @Nullable UUID employeeId,
        Way way,
        LocalDate filledOn,
        List<Given> answers,
        @Nullable UUID waveId,
        @Nullable UUID groupId) {}
