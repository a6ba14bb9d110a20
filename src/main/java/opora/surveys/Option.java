package opora.surveys;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One answer to choose.
 *
 * @param score what it adds to the scales of its question; null when it adds nothing
 */
public record Option(String code, String text, @Nullable BigDecimal score) {

    /** The code of the respondent's own answer, which is no option of the list. */
    public static final String OWN = "own";
}
