package opora.outreach.trips;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import opora.casework.signals.SignalCard;
import opora.casework.signals.Signals;
import opora.outreach.Months;
import opora.outreach.OutreachChoices;
import opora.outreach.OutreachLinks;
import opora.outreach.OutreachPermissions;
import opora.outreach.OutreachStatus;
import opora.outreach.RecordTrips;
import opora.outreach.TripForm;
import opora.outreach.TripSignals;
import opora.outreach.Urgency;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.paging.DayKey;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal of trips, and the form that adds one. */
@Controller
@Requires(OutreachPermissions.VIEW)
class TripsController {

    private static final TripFilter NO_FILTER = new TripFilter(null, null, null, null, null, null);

    private final TripListStore store;
    private final OutreachChoices choices;
    private final RecordTrips recordTrips;
    private final TripSignals tripSignals;
    private final Signals signals;
    private final Forms forms;
    private final Templates templates;

    TripsController(
            TripListStore store,
            OutreachChoices choices,
            RecordTrips recordTrips,
            TripSignals tripSignals,
            Signals signals,
            Forms forms,
            Templates templates) {
        this.store = store;
        this.choices = choices;
        this.recordTrips = recordTrips;
        this.tripSignals = tripSignals;
        this.signals = signals;
        this.forms = forms;
        this.templates = templates;
    }

    /** A filter that cannot be read is shown as typed, and the list without it. */
    @GetMapping("/trips")
    Html list(TripFilter filter, BindingResult errors, @RequestParam @Nullable String after, Shell shell, Change look) {
        var user = look.user();
        var readable = errors.hasErrors() ? NO_FILTER : filter;
        var trips = store.page(user, readable, DayKey.of(after));
        var page = new TripsPage(
                shell,
                forms.typed(errors),
                trips,
                store.totals(user, readable),
                trips.next() == null ? null : readable.next(trips.next()),
                Months.choices(look.today(), shell.locale()),
                choices.sections(user),
                choices.settlements(user));
        return errors.hasErrors()
                ? Html.fix(templates.outreachTripsList(page))
                : Html.page(templates.outreachTripsList(page));
    }

    @GetMapping("/trips/new")
    @Requires(OutreachPermissions.EDIT)
    Html blank(@RequestParam @Nullable UUID signal, Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("form", TripForm.TRIP);
        known.put("urgency", Urgency.PLANNED);
        known.put("status", OutreachStatus.PLANNED);
        known.put("leaderId", look.user().employeeId());
        told(signal, look).ifPresent(card -> {
            known.put("signal", signal);
            known.put("purpose", shell.t("outreach.signal.purpose", card.line().number()));
        });
        return Html.page(form(shell, look, forms.filled(known)));
    }

    /** One the user does not know of, or that is settled, is left out of the form. */
    private Optional<SignalCard> told(@Nullable UUID signal, Change look) {
        return Optional.ofNullable(signal)
                .flatMap(id -> signals.find(look.user(), id))
                .filter(card -> card.line().open());
    }

    @PostMapping("/trips")
    @Requires(OutreachPermissions.EDIT)
    Html record(@Valid TripFields form, BindingResult errors, Shell shell, Change change) {
        var signal = form.signal();
        return forms.attempt(
                        errors,
                        () -> signal == null
                                ? recordTrips.record(form.draft(), change)
                                : tripSignals.plan(signal, form.draft(), change))
                .map(id -> Html.done(OutreachLinks.trip(id), "outreach.trip.recorded"))
                .orElseGet(() -> Html.fix(form(shell, change, forms.typed(errors))));
    }

    private JteModel form(Shell shell, Change look, Fields fields) {
        var user = look.user();
        return templates.outreachTripsForm(new TripFormPage(
                shell,
                fields,
                null,
                choices.employees(user, look.today()),
                choices.agencies(user),
                choices.settlements(user),
                choices.vehicles(user)));
    }
}
