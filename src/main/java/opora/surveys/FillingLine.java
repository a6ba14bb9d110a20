package opora.surveys;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filling as lists show it: no answer. */
public record FillingLine(
        UUID id,
        UUID questionnaireId,
        UUID versionId,
        String title,
        int number,
        @Nullable UUID personId,
        @Nullable String person,
        @Nullable UUID familyId,
        @Nullable String employee,
        Way way,
        FillingState state,
        LocalDate filledOn) {

    public String path() {
        return SurveysLinks.filling(id);
    }

    public boolean is(FillingState other) {
        return state == other;
    }
}
