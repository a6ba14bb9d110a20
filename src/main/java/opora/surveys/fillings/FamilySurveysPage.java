package opora.surveys.fillings;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.surveys.FillingLine;
import opora.surveys.FillingState;
import opora.surveys.SurveysPermissions;

/** What a family has answered, and the way to ask more. */
public record FamilySurveysPage(
        Shell shell,
        Fields fields,
        FamilyHeader header,
        List<FillingLine> fillings,
        List<Choice> members,
        List<Choice> questionnaires) {

    public boolean mayFill() {
        return shell.can(SurveysPermissions.FILL, header.facts());
    }

    public List<FillingLine> drafts() {
        return fillings.stream().filter(each -> each.is(FillingState.DRAFT)).toList();
    }

    public List<FillingLine> others() {
        return fillings.stream().filter(each -> !each.is(FillingState.DRAFT)).toList();
    }
}
