package opora.casework.roadmap;

import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** One measure of the version in force: to be marked as done, or its mark to be taken back. */
public record MeasurePage(
        Shell shell,
        FamilyHeader header,
        Fields fields,
        Plan plan,
        Goal goal,
        Measure measure,
        List<Choice> employees) {

    public String path() {
        return plan.path() + "/measures/" + measure.id();
    }

    public String back() {
        return plan.path() + "#" + measure.anchor();
    }

    public boolean needsDoer() {
        return measure.actor() == MeasureActor.EMPLOYEE;
    }
}
