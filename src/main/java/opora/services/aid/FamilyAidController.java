package opora.services.aid;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.people.Families;
import opora.people.PeopleLinks;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.paging.DayKey;
import opora.platform.text.Numbers;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.services.stock.GoodsWishes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The material aid one family received, and what it still waits for. */
@Controller
@Requires(AidPermissions.VIEW)
class FamilyAidController {

    /** What the journal keeps of a look at the aid a family received. */
    record FamilyAidOpened(UUID family) implements JournalEvent {}

    private final Families families;
    private final AidListStore store;
    private final GoodsWishes wishes;
    private final Journal journal;
    private final Templates templates;

    FamilyAidController(
            Families families, AidListStore store, GoodsWishes wishes, Journal journal, Templates templates) {
        this.families = families;
        this.store = store;
        this.wishes = wishes;
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/aid")
    Html aid(@PathVariable UUID id, @RequestParam @Nullable String after, Shell shell, Change look) {
        var header = families.header(id, look.user());
        journal.viewed(look, new FamilyAidOpened(id), id);
        var total = store.ofFamily(look.institution(), id);
        var slice = store.ofFamily(look.institution(), id, DayKey.of(after));
        return Html.page(templates.servicesAidFamily(new FamilyAidPage(
                shell,
                header,
                slice.rows(),
                total.records(),
                Numbers.roubles(total.amount(), shell.locale()),
                wishes.waitingOf(look.user(), id),
                slice.next() == null ? null : PeopleLinks.family(id) + "/aid?after=" + slice.next())));
    }
}
