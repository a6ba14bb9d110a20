package opora.reports.narrative;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param before whether the year before has something that could be copied */
public record NarrativePage(
        Shell shell,
        Fields fields,
        String report,
        String reportTitle,
        int year,
        List<Choice> reports,
        List<Choice> years,
        List<Told> told,
        boolean before) {}
