package opora.surveys.open;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.surveys.AnswerForm;
import opora.surveys.Body;
import opora.surveys.Section;

/**
 * One section of a questionnaire as the respondent sees it.
 *
 * @param place of the section among those that are asked, from 1
 * @param carried whether the answers of other sections go along in the page, for they are saved nowhere
 */
public record RespondentPage(
        Shell shell,
        Fields fields,
        Body body,
        Set<String> asked,
        Section section,
        int place,
        int sections,
        String action,
        boolean carried,
        boolean kiosk) {

    public boolean isFirst() {
        return place <= 1;
    }

    public boolean isLast() {
        return place >= sections;
    }

    public Map<String, List<String>> others() {
        var others = new LinkedHashMap<String, List<String>>();
        if (carried) {
            body.sections().stream()
                    .filter(each -> !each.code().equals(section.code()))
                    .flatMap(each -> each.questions().stream())
                    .forEach(each -> {
                        others.put(AnswerForm.field(each.code()), fields.values(AnswerForm.field(each.code())));
                        others.put(AnswerForm.ownField(each.code()), fields.values(AnswerForm.ownField(each.code())));
                    });
        }
        return others;
    }
}
