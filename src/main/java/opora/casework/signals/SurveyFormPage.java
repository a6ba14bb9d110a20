package opora.casework.signals;

import java.util.Arrays;
import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** The form of an act. */
public record SurveyFormPage(Shell shell, Fields fields, SignalCard card) {

    public List<Choice> outcomes() {
        return SignalChoices.of(SurveyOutcome.values(), SurveyOutcome::titleKey, shell);
    }

    public List<SurveySection> sections() {
        return Arrays.asList(SurveySection.values());
    }
}
