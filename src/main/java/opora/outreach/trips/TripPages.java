package opora.outreach.trips;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.outreach.FamilyChoice;
import opora.outreach.FamilyFinder;
import opora.outreach.OutreachChoices;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a trip together: as it is, or with what was typed into one of its forms. */
@Component
class TripPages {

    private final TripStore store;
    private final GivenStore given;
    private final TripWarnings warnings;
    private final FamilyFinder finder;
    private final OutreachChoices choices;
    private final Forms forms;
    private final Templates templates;

    TripPages(
            TripStore store,
            GivenStore given,
            TripWarnings warnings,
            FamilyFinder finder,
            OutreachChoices choices,
            Forms forms,
            Templates templates) {
        this.store = store;
        this.given = given;
        this.warnings = warnings;
        this.finder = finder;
        this.choices = choices;
        this.forms = forms;
        this.templates = templates;
    }

    TripCard trip(User user, UUID id) {
        return store.find(user, id).orElseThrow(NotFound::new);
    }

    /** The recipient of the last service stands there for the next one. */
    JteModel card(TripCard trip, @Nullable String recipient, Shell shell, User user, LocalDate today) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("result", trip.result());
        known.put("key", Ids.next());
        known.put("quantity", 1);
        known.put("recipient", recipient);
        known.put("executorId", user.employeeId());
        return page(trip, forms.filled(known), null, shell, user, today);
    }

    /** With what was typed: fields of the other forms of the page keep what they had. */
    JteModel typed(UUID id, Fields fields, Shell shell, User user, LocalDate today) {
        var trip = trip(user, id);
        return page(trip, withRest(fields, trip), null, shell, user, today);
    }

    JteModel searched(UUID id, Fields fields, Shell shell, User user, LocalDate today) {
        var trip = trip(user, id);
        return page(trip, withRest(fields, trip), finder.search(user, fields.value("family")), shell, user, today);
    }

    private static Fields withRest(Fields fields, TripCard trip) {
        var values = new HashMap<>(fields.values());
        values.putIfAbsent("result", List.of(trip.result()));
        values.putIfAbsent("key", List.of(Ids.next().toString()));
        values.putIfAbsent("quantity", List.of("1"));
        return new Fields(values, fields.problems(), fields.refusals());
    }

    private JteModel page(
            TripCard trip, Fields fields, @Nullable List<FamilyChoice> found, Shell shell, User user, LocalDate today) {
        boolean edits = trip.editable() && !trip.isCancelled();
        return templates.outreachTripsShow(new TripPage(
                shell,
                fields,
                trip,
                !trip.on().isAfter(today),
                warnings.of(trip, user, today, shell),
                found,
                edits ? finder.proposed(user, trip.id()) : List.of(),
                edits ? choices.settlements(user) : Map.of(),
                edits ? choices.employees(user, today) : List.of(),
                edits ? choices.agencies(user) : List.of(),
                edits && trip.isHeld() ? given.services(user, shell) : Map.of()));
    }
}
