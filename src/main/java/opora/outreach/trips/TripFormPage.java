package opora.outreach.trips;

import java.util.List;
import java.util.Map;
import opora.outreach.OutreachChoices;
import opora.outreach.OutreachStatus;
import opora.outreach.TripForm;
import opora.outreach.Urgency;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param trip the one that is corrected, or null for a new one */
public record TripFormPage(
        Shell shell,
        Fields fields,
        @Nullable TripCard trip,
        List<Choice> employees,
        List<Choice> agencies,
        Map<String, List<Choice>> settlements,
        List<String> vehicles) {

    private static final int OUTSIDERS = 4;

    public List<Choice> forms() {
        return OutreachChoices.of(TripForm.values(), TripForm::titleKey, shell);
    }

    public List<Choice> urgencies() {
        return OutreachChoices.of(Urgency.values(), Urgency::titleKey, shell);
    }

    public List<Choice> statuses() {
        return OutreachChoices.of(
                new OutreachStatus[] {OutreachStatus.PLANNED, OutreachStatus.HELD}, OutreachStatus::titleKey, shell);
    }

    public List<Choice> professions() {
        return OutreachChoices.professions(shell);
    }

    public int outsiderRows() {
        return OUTSIDERS;
    }

    /** What was typed in a row of people from elsewhere. */
    public String outsider(String field, int row) {
        var values = fields.values(field);
        return row < values.size() ? values.get(row) : "";
    }

    public boolean isOpen(List<Choice> places) {
        return settlements.size() == 1 || places.stream().anyMatch(place -> fields.has("settlements", place.value()));
    }
}
