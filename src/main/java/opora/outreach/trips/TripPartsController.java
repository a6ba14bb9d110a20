package opora.outreach.trips;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.outreach.OutreachLinks;
import opora.outreach.OutreachPermissions;
import opora.outreach.OutsiderDraft;
import opora.outreach.TripCrew;
import opora.outreach.TripRoute;
import opora.outreach.TripStops;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a trip consists of, changed on its card: the route, the crew, the families. */
@Controller
@Requires(OutreachPermissions.EDIT)
class TripPartsController {

    private final TripPages pages;
    private final TripRoute route;
    private final TripCrew crew;
    private final TripStops stops;
    private final Forms forms;

    TripPartsController(TripPages pages, TripRoute route, TripCrew crew, TripStops stops, Forms forms) {
        this.pages = pages;
        this.route = route;
        this.crew = crew;
        this.stops = stops;
        this.forms = forms;
    }

    record PlaceForm(@Nullable UUID settlementId) {}

    record EmployeeChoice(@Nullable UUID employeeId) {}

    record OutsiderForm(
            @Nullable UUID agencyId,
            @Nullable String outsiderName,
            @Nullable String outsiderProfession,
            @Nullable String outsiders) {}

    record FamiliesForm(
            @Nullable List<UUID> families, @Nullable String family) {}

    @PostMapping("/trips/{id}/route")
    Html addPlace(@PathVariable UUID id, PlaceForm form, BindingResult errors, Shell shell, Change change) {
        return answer(
                id,
                "route",
                errors,
                shell,
                change,
                () -> route.add(id, chosen(form.settlementId(), "settlementId"), change));
    }

    @PostMapping("/trips/{id}/route/{settlement}/earlier")
    Html earlier(@PathVariable UUID id, @PathVariable UUID settlement, Change change) {
        route.move(id, settlement, true, change);
        return Html.seeOther(part(id, "route"));
    }

    @PostMapping("/trips/{id}/route/{settlement}/later")
    Html later(@PathVariable UUID id, @PathVariable UUID settlement, Change change) {
        route.move(id, settlement, false, change);
        return Html.seeOther(part(id, "route"));
    }

    @PostMapping("/trips/{id}/route/{settlement}/removal")
    Html removePlace(@PathVariable UUID id, @PathVariable UUID settlement, Change change) {
        route.remove(id, settlement, change);
        return Html.seeOther(part(id, "route"));
    }

    @PostMapping("/trips/{id}/crew")
    Html addEmployee(@PathVariable UUID id, EmployeeChoice form, BindingResult errors, Shell shell, Change change) {
        return answer(
                id, "crew", errors, shell, change, () -> crew.add(id, chosen(form.employeeId(), "employeeId"), change));
    }

    @PostMapping("/trips/{id}/outsiders")
    Html addOutsider(@PathVariable UUID id, OutsiderForm form, BindingResult errors, Shell shell, Change change) {
        return answer(
                id,
                "crew",
                errors,
                shell,
                change,
                () -> crew.add(
                        id,
                        new OutsiderDraft(
                                chosen(form.agencyId(), "agencyId"),
                                Objects.requireNonNullElse(form.outsiderName(), ""),
                                Objects.requireNonNullElse(form.outsiderProfession(), "")),
                        change));
    }

    @PostMapping("/trips/{id}/crew/{member}/removal")
    Html removeMember(@PathVariable UUID id, @PathVariable UUID member, Change change) {
        crew.remove(id, member, change);
        return Html.seeOther(part(id, "crew"));
    }

    /** The search for a family: its number or somebody's name, in the body of the request and not in its address. */
    @Asks
    @PostMapping(value = "/trips/{id}/families", params = "find")
    Html find(@PathVariable UUID id, Shell shell, Change look) {
        return Html.page(pages.searched(id, forms.typed(), shell, look.user(), look.today()));
    }

    @PostMapping("/trips/{id}/families")
    Html addFamilies(@PathVariable UUID id, FamiliesForm form, BindingResult errors, Shell shell, Change change) {
        return answer(id, "families", errors, shell, change, () -> {
            if (form.families() == null || form.families().isEmpty()) {
                throw new Refused("outreach.refused.no-family-marked").on("families");
            }
            stops.add(id, form.families(), change);
        });
    }

    @PostMapping("/trips/{id}/families/{family}/removal")
    Html removeFamily(
            @PathVariable UUID id,
            @PathVariable UUID family,
            FamiliesForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return answer(id, "families", errors, shell, change, () -> stops.remove(id, family, change));
    }

    private Html answer(UUID id, String part, BindingResult errors, Shell shell, Change change, Runnable action) {
        return forms.attempt(errors, action)
                ? Html.seeOther(part(id, part))
                : Html.fix(pages.typed(id, forms.typed(errors), shell, change.user(), change.today()));
    }

    private static UUID chosen(@Nullable UUID id, String field) {
        if (id == null) {
            throw new Refused("outreach.refused.nothing-chosen").on(field);
        }
        return id;
    }

    private static String part(UUID id, String part) {
        return OutreachLinks.trip(id) + "#" + part;
    }
}
