package opora.outreach.trips;

import java.util.List;
import java.util.Map;
import opora.outreach.FamilyChoice;
import opora.outreach.OutreachChoices;
import opora.outreach.Profession;
import opora.outreach.StopOutcome;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param found what the search for a family has found, null before a search
 * @param proposed families who live on the route and are not on the trip
 * @param services by kind; empty until the trip is held
 */
public record TripPage(
        Shell shell,
        Fields fields,
        TripCard trip,
        boolean today,
        List<String> warnings,
        @Nullable List<FamilyChoice> found,
        List<FamilyChoice> proposed,
        Map<String, List<Choice>> settlements,
        List<Choice> employees,
        List<Choice> agencies,
        Map<String, List<Choice>> services) {

    public boolean mayEdit() {
        return trip.editable() && !trip.isCancelled();
    }

    /** A trip can be held from its day on. */
    public boolean mayHold() {
        return mayEdit() && today;
    }

    public boolean mayServe() {
        return mayEdit()
                && trip.isHeld()
                && shell.can("services.record")
                && !trip.visited().isEmpty();
    }

    public List<Choice> professions() {
        return OutreachChoices.professions(shell);
    }

    public boolean has(Profession profession) {
        return trip.professions().contains(profession.code());
    }

    public List<StopOutcome> outcomes() {
        return List.of(StopOutcome.VISITED, StopOutcome.ABSENT, StopOutcome.POSTPONED);
    }

    /** What stands in the field of a stop: as typed, or else as it is kept; a trip about to be held finds everybody at home. */
    public String outcome(TripCard.Stop stop) {
        var typed = fields.value("outcome-" + stop.familyId());
        if (!typed.isEmpty()) {
            return typed;
        }
        return (trip.isHeld() ? stop.outcome() : StopOutcome.VISITED).name();
    }

    /** As of a family, for a signal about nobody on the trip. */
    public String outcome(TripCard.Told signal) {
        var typed = fields.value("signal-" + signal.id());
        if (!typed.isEmpty()) {
            return typed;
        }
        return (trip.isHeld() ? signal.outcome() : StopOutcome.VISITED).name();
    }

    public String note(TripCard.Stop stop) {
        var typed = fields.values("note-" + stop.familyId());
        return typed.isEmpty() ? stop.note() : typed.getFirst();
    }

    /** The employees of the crew: one of them gave the service. */
    public List<Choice> executors() {
        return trip.crew().stream()
                .filter(member -> member.employeeId() != null)
                .map(member -> new Choice(String.valueOf(member.employeeId()), member.name()))
                .toList();
    }

    /** On a trip that is over, families are rarely added. */
    public boolean addsFamilies() {
        return !trip.isHeld()
                || !trip.hasFamilies()
                || found != null
                || !fields.problems("families").isEmpty();
    }

    public List<FamilyChoice> offered() {
        return found == null ? proposed : found;
    }
}
