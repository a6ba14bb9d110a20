package opora.services.journal;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import opora.people.Families;
import opora.people.PeopleLinks;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.services.ServicesPermissions;
import opora.services.catalogue.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What one family received. */
@Controller
@Requires(ServicesPermissions.VIEW)
class FamilyServicesController {

    private final Families families;
    private final DeliveryStore store;
    private final Templates templates;

    FamilyServicesController(Families families, DeliveryStore store, Templates templates) {
        this.families = families;
        this.store = store;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/services")
    Html services(@PathVariable UUID id, @RequestParam @Nullable String after, Shell shell, User user) {
        var header = families.header(id, user);
        var totals = store.totalsOfFamily(user.institutionId(), id);
        var slice = store.ofFamily(user.institutionId(), id, DeliveryStore.Key.of(after));
        return Html.page(templates.servicesJournalFamily(new FamilyServicesPage(
                shell,
                header,
                Term.kinds().stream()
                        .filter(kind -> totals.containsKey(kind.code()))
                        .map(kind -> new FamilyServicesPage.Total(
                                kind.titleKey(),
                                totals.get(kind.code()).deliveries(),
                                totals.get(kind.code()).services()))
                        .toList(),
                slice.rows(),
                slice.next() == null ? null : PeopleLinks.family(id) + "/services?after=" + slice.next())));
    }
}
