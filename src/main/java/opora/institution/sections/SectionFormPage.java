package opora.institution.sections;

import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** @param action where the form goes; back where cancelling leads */
public record SectionFormPage(
        Shell shell,
        Fields fields,
        String title,
        String action,
        String back,
        List<Choice> departments,
        List<Choice> municipalities,
        SettlementsPart settlements) {

    /** The part that is exchanged when another municipality is chosen. */
    public record SettlementsPart(Shell shell, Fields fields, List<Choice> choices) {}
}
