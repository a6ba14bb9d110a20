package opora.services.journal;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.people.Families;
import opora.people.PeopleLinks;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.paging.DayKey;
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

    /** What the journal keeps of a look at what a family received. */
    record FamilyServicesOpened(UUID family) implements JournalEvent {}

    private final Families families;
    private final DeliveryStore store;
    private final DeliveryTotalStore totals;
    private final Journal journal;
    private final Templates templates;

    FamilyServicesController(
            Families families, DeliveryStore store, DeliveryTotalStore totals, Journal journal, Templates templates) {
        this.families = families;
        this.store = store;
        this.totals = totals;
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/services")
    Html services(@PathVariable UUID id, @RequestParam @Nullable String after, Shell shell, Change change) {
        var user = change.user();
        var header = families.header(id, user);
        journal.viewed(change, new FamilyServicesOpened(id), id);
        var byKind = totals.ofFamily(user.institutionId(), id);
        var slice = store.ofFamily(user.institutionId(), id, DayKey.of(after));
        return Html.page(templates.servicesJournalFamily(new FamilyServicesPage(
                shell,
                header,
                Term.kinds().stream()
                        .filter(kind -> byKind.containsKey(kind.code()))
                        .map(kind -> new FamilyServicesPage.Total(
                                kind.titleKey(),
                                byKind.get(kind.code()).deliveries(),
                                byKind.get(kind.code()).services()))
                        .toList(),
                slice.rows(),
                slice.next() == null ? null : PeopleLinks.family(id) + "/services?after=" + slice.next())));
    }
}
