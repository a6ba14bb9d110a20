package opora.surveys.fillings;

import java.util.Set;
import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.surveys.PublishedQuestionnaire;
import org.jspecify.annotations.Nullable;

/**
 * The questions with what was answered so far.
 *
 * @param header null when nobody is named
 * @param who who answers
 * @param asked codes of the questions that are asked now
 * @param mode what becomes of it when it is sent
 */
public record FillingFormPage(
        Shell shell,
        @Nullable FamilyHeader header,
        Fields fields,
        PublishedQuestionnaire questionnaire,
        String who,
        Set<String> asked,
        String action,
        String back,
        Mode mode) {

    /** Written for the first time, gone on with, or put right. */
    public enum Mode {
        NEW,
        DRAFT,
        CORRECTION
    }

    public boolean correcting() {
        return mode == Mode.CORRECTION;
    }

    public boolean refusable() {
        return mode == Mode.NEW && header != null;
    }
}
