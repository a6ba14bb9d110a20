package opora.surveys.builder;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The form that begins a questionnaire, or a copy of one. */
public record QuestionnaireFormPage(
        Shell shell, Fields fields, @Nullable QuestionnaireCard copied) {

    public List<Choice> kinds() {
        return BuilderPages.kinds(shell);
    }
}
