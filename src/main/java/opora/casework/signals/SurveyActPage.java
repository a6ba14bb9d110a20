package opora.casework.signals;

import java.util.Arrays;
import java.util.List;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** An act on paper, and the form that takes it back. */
public record SurveyActPage(Shell shell, Fields fields, SignalCard card, Survey survey, String institution) {

    public List<SurveySection> sections() {
        return Arrays.asList(SurveySection.values());
    }

    public boolean mayVoid() {
        return !survey.voided() && shell.can(SignalPermissions.CHECK, card.facts());
    }
}
