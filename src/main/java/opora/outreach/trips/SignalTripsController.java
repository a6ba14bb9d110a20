package opora.outreach.trips;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.casework.signals.SignalPermissions;
import opora.casework.signals.Signals;
import opora.outreach.OutreachLinks;
import opora.outreach.TripSignals;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Puts the visit a signal asks for on a trip that is planned already, or leads to a new one. */
@Controller
@Requires(SignalPermissions.CHECK)
class SignalTripsController {

    private final Signals signals;
    private final TripSignals tripSignals;
    private final TripListStore trips;
    private final TripSignalStore store;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    SignalTripsController(
            Signals signals,
            TripSignals tripSignals,
            TripListStore trips,
            TripSignalStore store,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.signals = signals;
        this.tripSignals = tripSignals;
        this.trips = trips;
        this.store = store;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    record TripChoice(@Nullable UUID tripId) {}

    record SignalTripsViewed(UUID signal) implements JournalEvent {}

    @GetMapping("/signals/{id}/trips")
    Html choose(@PathVariable UUID id, Shell shell, Change look) {
        var page = page(id, Fields.BLANK, shell, look);
        var family = signals.find(look.user(), id).orElseThrow(NotFound::new).familyId();
        journal.viewed(
                look,
                new SignalTripsViewed(id),
                Stream.of(id, family).filter(Objects::nonNull).toArray(UUID[]::new));
        return Html.page(page);
    }

    @PostMapping("/signals/{id}/trips")
    Html add(@PathVariable UUID id, TripChoice form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> tripSignals.add(chosen(form), id, change))
                ? Html.done(OutreachLinks.trip(chosen(form)), "outreach.signal.added")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    @PostMapping("/signals/{id}/trips/removal")
    Html remove(@PathVariable UUID id, TripChoice form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> tripSignals.remove(chosen(form), id, change))
                ? Html.done(OutreachLinks.tripsOf(id), "outreach.signal.removed")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    private static UUID chosen(TripChoice form) {
        if (form.tripId() == null) {
            throw new Refused("outreach.refused.nothing-chosen").on("tripId");
        }
        return form.tripId();
    }

    private JteModel page(UUID id, Fields fields, Shell shell, Change look) {
        var card = signals.find(look.user(), id).orElseThrow(NotFound::new);
        return templates.outreachTripsSignal(new SignalTripsPage(
                shell, fields, card, trips.ahead(look.user(), look.today()), store.trips(look.institution(), id)));
    }
}
