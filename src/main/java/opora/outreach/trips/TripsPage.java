package opora.outreach.trips;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opora.outreach.OutreachChoices;
import opora.outreach.OutreachStatus;
import opora.outreach.TripForm;
import opora.platform.paging.Slice;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

public record TripsPage(
        Shell shell,
        Fields fields,
        Slice<TripLine> trips,
        TripTotals totals,
        @Nullable String next,
        List<Choice> months,
        List<Choice> sections,
        Map<String, List<Choice>> settlements) {

    public List<Choice> forms() {
        return OutreachChoices.of(TripForm.values(), TripForm::titleKey, shell);
    }

    public List<Choice> statuses() {
        return OutreachChoices.of(OutreachStatus.values(), OutreachStatus::titleKey, shell);
    }

    public List<Choice> crews() {
        return List.of(
                new Choice("true", shell.t("outreach.interagency")), new Choice("false", shell.t("outreach.own")));
    }

    /** The figures of the period, each with its message key. */
    public Map<String, Integer> figures() {
        var figures = new LinkedHashMap<String, Integer>();
        figures.put("outreach.totals.held", totals.held());
        figures.put("outreach.totals.interagency", totals.interagency());
        figures.put("outreach.totals.raids", totals.raids());
        figures.put("outreach.totals.visits", totals.visits());
        figures.put("outreach.totals.services", totals.services());
        figures.put("outreach.totals.planned", totals.planned());
        figures.put("outreach.totals.cancelled", totals.cancelled());
        return figures;
    }
}
