package opora.reports.narrative;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** The form of one change observed. */
public record ParagraphPage(
        Shell shell,
        Fields fields,
        String action,
        String back,
        String report,
        int year,
        List<Choice> topics,
        List<Part> parts) {

    /** The indicators that may support it, by the parts of the report. */
    public record Part(String title, List<Choice> indicators) {}

    public boolean isChosen(Part part) {
        return part.indicators().stream().anyMatch(each -> fields.has("indicators", each.value()));
    }
}
