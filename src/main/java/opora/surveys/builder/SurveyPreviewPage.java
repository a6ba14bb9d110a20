package opora.surveys.builder;

import java.util.Set;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.surveys.Body;

/**
 * A version as its respondents see it, answered on trial: nothing is kept.
 *
 * @param draft whether it is the one being written
 */
public record SurveyPreviewPage(
        Shell shell, Fields fields, QuestionnaireCard card, int number, boolean draft, Body body, Set<String> asked) {

    public String action() {
        return draft ? card.path() + "/draft/preview" : card.path() + "/versions/" + number;
    }

    public String back() {
        return draft ? card.path() + "/draft" : card.path();
    }
}
