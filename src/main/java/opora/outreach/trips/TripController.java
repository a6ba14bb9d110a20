package opora.outreach.trips;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.outreach.CancelTrip;
import opora.outreach.CorrectTrip;
import opora.outreach.OutreachChoices;
import opora.outreach.OutreachLinks;
import opora.outreach.OutreachPermissions;
import opora.platform.Change;
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
import org.springframework.web.bind.annotation.RequestParam;

/** One trip: its card, its correction, its cancellation and the sheets to take along. */
@Controller
@Requires(OutreachPermissions.EDIT)
class TripController {

    private final TripPages pages;
    private final CorrectTrip correctTrip;
    private final CancelTrip cancelTrip;
    private final OutreachChoices choices;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    TripController(
            TripPages pages,
            CorrectTrip correctTrip,
            CancelTrip cancelTrip,
            OutreachChoices choices,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.pages = pages;
        this.correctTrip = correctTrip;
        this.cancelTrip = cancelTrip;
        this.choices = choices;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    /** Who looked at which families. */
    record TripOpened(UUID trip) implements JournalEvent {}

    record TripSheetsPrinted(UUID trip) implements JournalEvent {}

    @GetMapping("/trips/{id}")
    @Requires(OutreachPermissions.VIEW)
    Html show(@PathVariable UUID id, @RequestParam @Nullable String recipient, Shell shell, Change look) {
        var trip = pages.trip(look.user(), id);
        journal.viewed(look, new TripOpened(id), subjects(trip));
        return Html.page(pages.card(trip, recipient, shell, look.user(), look.today()));
    }

    /** For villages without a connection: filled in by hand on the way, entered afterwards (TRP-10). */
    @GetMapping("/trips/{id}/sheets")
    @Requires(OutreachPermissions.VIEW)
    Html sheets(@PathVariable UUID id, Shell shell, Change look) {
        var trip = pages.trip(look.user(), id);
        journal.printed(look, new TripSheetsPrinted(id), Arrays.asList(subjects(trip)));
        return Html.page(templates.outreachTripsSheets(new TripSheetsPage(shell, trip)));
    }

    private static UUID[] subjects(TripCard trip) {
        return Stream.of(
                        Stream.of(trip.id()),
                        trip.stops().stream().map(TripCard.Stop::familyId),
                        trip.signals().stream().map(TripCard.Told::id),
                        trip.signals().stream().map(TripCard.Told::familyId).filter(Objects::nonNull))
                .flatMap(each -> each)
                .distinct()
                .toArray(UUID[]::new);
    }

    @GetMapping("/trips/{id}/edit")
    Html edit(@PathVariable UUID id, Shell shell, Change look) {
        var trip = pages.trip(look.user(), id);
        var known = new HashMap<String, Object>();
        known.put("on", trip.on());
        known.put("form", trip.form());
        known.put("urgency", trip.urgency());
        known.put("leaderId", trip.leaderId());
        known.put("vehicle", trip.vehicle());
        known.put("purpose", trip.purpose());
        known.put("result", trip.result());
        journal.viewed(look, new TripOpened(id), subjects(trip));
        return Html.page(form(trip, shell, look, forms.filled(known)));
    }

    @PostMapping("/trips/{id}/edit")
    Html correct(
            @PathVariable UUID id, @Valid TripDetailsFields form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> correctTrip.correct(id, form.details(), change))
                ? Html.done(OutreachLinks.trip(id), "outreach.trip.corrected")
                : Html.fix(form(pages.trip(change.user(), id), shell, change, forms.typed(errors)));
    }

    private JteModel form(TripCard trip, Shell shell, Change look, Fields fields) {
        return templates.outreachTripsForm(new TripFormPage(
                shell,
                fields,
                trip,
                choices.employees(look.user(), look.today()),
                List.of(),
                Map.of(),
                choices.vehicles(look.user())));
    }

    @GetMapping("/trips/{id}/cancellation")
    Html cancellation(@PathVariable UUID id, Shell shell, Change look) {
        return Html.page(
                templates.outreachTripsCancel(new CancelTripPage(shell, Fields.BLANK, pages.trip(look.user(), id))));
    }

    @PostMapping("/trips/{id}/cancellation")
    Html cancel(@PathVariable UUID id, CancellationForm form, BindingResult errors, Shell shell, Change change) {
        var because = new Change(change.user(), change.at(), Objects.requireNonNullElse(form.reason(), ""));
        return forms.attempt(errors, () -> cancelTrip.cancel(id, because))
                ? Html.done(OutreachLinks.trip(id), "outreach.trip.cancelled")
                : Html.fix(templates.outreachTripsCancel(
                        new CancelTripPage(shell, forms.typed(errors), pages.trip(change.user(), id))));
    }
}
