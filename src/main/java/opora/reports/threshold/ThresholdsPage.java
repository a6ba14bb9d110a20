package opora.reports.threshold;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** What is asked of the indicators of a report in a year. */
public record ThresholdsPage(
        Shell shell,
        Fields fields,
        String report,
        int year,
        List<Choice> reports,
        List<Choice> years,
        List<Part> parts) {

    public record Part(String title, List<Line> lines) {}

    /**
     * @param passport what the passport asks
     * @param inForce what is asked in the year
     * @param own whether the institution has set it, and why
     */
    public record Line(
            String code,
            String title,
            @Nullable String passport,
            @Nullable String inForce,
            @Nullable String own) {}
}
