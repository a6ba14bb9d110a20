package opora.reports.section;

import java.util.List;
import java.util.UUID;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** The passports of a section, and the form of the next. */
public record SectionPassportsPage(
        Shell shell, Fields fields, UUID sectionId, String section, List<Line> lines, List<Choice> choices) {

    public record Line(SectionPassport passport, String taken) {}

    public boolean canCompare() {
        return lines.size() > 1;
    }
}
