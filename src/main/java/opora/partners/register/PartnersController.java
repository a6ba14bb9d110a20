package opora.partners.register;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import opora.partners.PartnersPermissions;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of partners (PRT-01). */
@Controller
@Requires(PartnersPermissions.VIEW)
class PartnersController {

    private final PartnerListStore store;
    private final Forms forms;
    private final Templates templates;

    PartnersController(PartnerListStore store, Forms forms, Templates templates) {
        this.store = store;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/partners")
    Html list(PartnersFilter filter, @RequestParam @Nullable UUID after, Shell shell, Change change) {
        var slice = store.page(change.institution(), filter, after, change.today());
        var next = slice.next() == null ? null : filter.next(slice.next());
        return Html.page(templates.partnersRegisterList(
                new PartnersPage(shell, forms.typed(), slice.rows(), next, filter.isChosen())));
    }

    @GetMapping("/partners/{id}")
    Html card(@PathVariable UUID id, Shell shell, User user) {
        var partner = store.find(user.institutionId(), id).orElseThrow(NotFound::new);
        return Html.page(templates.partnersRegisterCard(new PartnerCardPage(shell, partner)));
    }
}
