package opora.services.acts;

import gg.jte.generated.precompiled.Templates;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.services.ServicesPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal of acts and each of them, ready for the printer (SRV-02). */
@Controller
@Requires(ServicesPermissions.VIEW)
class ActsController {

    /** An act is opened to be printed and signed. */
    record UrgentActPrinted(UUID act) implements JournalEvent {}

    private final ActStore store;
    private final Journal journal;
    private final Templates templates;

    ActsController(ActStore store, Journal journal, Templates templates) {
        this.store = store;
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping("/services/acts")
    Html acts(@RequestParam @Nullable String after, Shell shell, User user) {
        var slice = store.page(user, ActStore.Key.of(after));
        var next = slice.next() == null ? null : "/services/acts?after=" + slice.next();
        return Html.page(templates.servicesActsList(new UrgentActsPage(shell, slice.rows(), next)));
    }

    @GetMapping("/services/acts/{id}")
    Html act(@PathVariable UUID id, Shell shell, Change look) {
        var act = store.find(look.user(), id).orElseThrow(NotFound::new);
        var about = Stream.of(id, act.familyId()).filter(Objects::nonNull).toList();
        journal.printed(look, new UrgentActPrinted(id), about);
        return Html.page(templates.servicesActsAct(new UrgentActPage(shell, act)));
    }
}
