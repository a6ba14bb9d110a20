package opora.outreach.trips;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.outreach.HoldTrip;
import opora.outreach.OutreachLinks;
import opora.outreach.OutreachPermissions;
import opora.outreach.StopDraft;
import opora.outreach.StopOutcome;
import opora.outreach.TripServices;
import opora.outreach.TripServices.Given;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came of a trip: whom it found at home, what they were given, its result. */
@Controller
@Requires(OutreachPermissions.EDIT)
class HoldingController {

    private final TripPages pages;
    private final HoldTrip holdTrip;
    private final TripServices tripServices;
    private final Forms forms;

    HoldingController(TripPages pages, HoldTrip holdTrip, TripServices tripServices, Forms forms) {
        this.pages = pages;
        this.holdTrip = holdTrip;
        this.tripServices = tripServices;
        this.forms = forms;
    }

    /** @param outcome where a problem with a visit is told; what is chosen stands in a field for each family */
    record HoldingForm(
            @Nullable String result,
            @Nullable String outcome,
            @Nullable String note) {}

    /**
     * @param recipient {@code family:<id>} or {@code person:<id>}
     * @param service where the rules of services tell what is wrong with it
     */
    record GivenForm(
            @Nullable UUID key,
            @Nullable String recipient,
            @Nullable UUID serviceId,
            @Nullable Integer quantity,
            @Nullable Integer minutes,
            @Nullable UUID executorId,
            @Nullable String service,
            @Nullable String employeeId) {}

    /** The fields of each visit carry the id of its family: {@code outcome-<id>} and {@code note-<id>}. */
    @PostMapping("/trips/{id}/holding")
    Html hold(
            @PathVariable UUID id,
            HoldingForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Shell shell,
            Change change) {
        var trip = pages.trip(change.user(), id);
        return forms.attempt(
                        errors,
                        () -> holdTrip.hold(
                                id,
                                Objects.requireNonNullElse(form.result(), ""),
                                outcomes(trip.stops(), typed),
                                ofSignals(trip, typed),
                                change))
                ? Html.done(OutreachLinks.trip(id), "outreach.trip.held")
                : Html.fix(pages.typed(id, forms.typed(errors), shell, change.user(), change.today()));
    }

    private static List<StopDraft> outcomes(List<TripCard.Stop> stops, Map<String, String> typed) {
        var outcomes = new ArrayList<StopDraft>();
        for (var stop : stops) {
            var outcome = typed.get("outcome-" + stop.familyId());
            if (outcome != null) {
                outcomes.add(new StopDraft(
                        stop.familyId(), outcome(outcome), typed.getOrDefault("note-" + stop.familyId(), "")));
            }
        }
        return outcomes;
    }

    /** Each signal about nobody on the trip has its field: {@code signal-<id>}. */
    private static Map<UUID, StopOutcome> ofSignals(TripCard trip, Map<String, String> typed) {
        var outcomes = new HashMap<UUID, StopOutcome>();
        for (var signal : trip.signals()) {
            var outcome = typed.get("signal-" + signal.id());
            if (outcome != null) {
                outcomes.put(signal.id(), outcome(outcome));
            }
        }
        return outcomes;
    }

    private static StopOutcome outcome(String typed) {
        try {
            return StopOutcome.valueOf(typed);
        } catch (IllegalArgumentException unknown) {
            throw new Refused("outreach.refused.nothing-chosen").on("outcome");
        }
    }

    /** Recorded services bring back the card with the same recipient, ready for the next one. */
    @PostMapping("/trips/{id}/services")
    @Requires("services.record")
    Html record(@PathVariable UUID id, GivenForm form, BindingResult errors, Shell shell, Change change) {
        var stops = pages.trip(change.user(), id).stops();
        boolean done = forms.attempt(errors, () -> {
            tripServices.record(present(form.key(), "recipient"), id, List.of(given(form, stops)), change);
        });
        return done
                ? Html.done(
                        OutreachLinks.trip(id) + "?recipient=" + form.recipient() + "#services",
                        "outreach.service.recorded")
                : Html.fix(pages.typed(id, forms.typed(errors), shell, change.user(), change.today()));
    }

    private static Given given(GivenForm form, List<TripCard.Stop> stops) {
        var recipient = Objects.requireNonNullElse(form.recipient(), "");
        for (var stop : stops) {
            if (recipient.equals("family:" + stop.familyId())) {
                return given(form, stop.familyId(), null);
            }
            for (var person : stop.members()) {
                if (recipient.equals("person:" + person.id())) {
                    return given(form, stop.familyId(), person.id());
                }
            }
        }
        throw new Refused("outreach.refused.nothing-chosen").on("recipient");
    }

    private static Given given(GivenForm form, UUID family, @Nullable UUID person) {
        return new Given(
                present(form.serviceId(), "serviceId"),
                family,
                person,
                Objects.requireNonNullElse(form.quantity(), 1),
                form.minutes(),
                present(form.executorId(), "executorId"),
                null);
    }

    private static UUID present(@Nullable UUID id, String field) {
        if (id == null) {
            throw new Refused("outreach.refused.nothing-chosen").on(field);
        }
        return id;
    }
}
