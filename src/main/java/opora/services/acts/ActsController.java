package opora.services.acts;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
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

    private final ActStore store;
    private final Templates templates;

    ActsController(ActStore store, Templates templates) {
        this.store = store;
        this.templates = templates;
    }

    @GetMapping("/services/acts")
    Html acts(@RequestParam @Nullable String after, Shell shell, User user) {
        var slice = store.page(user, ActStore.Key.of(after));
        var next = slice.next() == null ? null : "/services/acts?after=" + slice.next();
        return Html.page(templates.servicesActsList(new UrgentActsPage(shell, slice.rows(), next)));
    }

    @GetMapping("/services/acts/{id}")
    Html act(@PathVariable UUID id, Shell shell, User user) {
        var act = store.find(user, id).orElseThrow(NotFound::new);
        return Html.page(templates.servicesActsAct(new UrgentActPage(shell, act)));
    }
}
