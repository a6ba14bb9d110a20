package opora.surveys.waves;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A wave as far as its reader reaches.
 *
 * @param people how many are asked
 * @param answered how many of them have answered in its days
 * @param refused how many would not
 */
public record Wave(
        UUID id,
        UUID questionnaireId,
        String questionnaire,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        int people,
        int answered,
        int refused) {

    public int due() {
        return people - answered - refused;
    }

    /** Answered among those asked, in whole per cent; none when nobody is asked. */
    public int coverage() {
        return people == 0 ? 0 : Math.round(100f * answered / people);
    }

    public String path() {
        return "/survey-waves/" + id;
    }
}
