package opora.partners.register;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import opora.partners.PartnersPermissions;
import opora.partners.agreements.AgreementListStore;
import opora.partners.gifts.GiftListStore;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of partners, the card of one and the circle of all of them year by year (PRT-01, PRT-10). */
@Controller
@Requires(PartnersPermissions.VIEW)
class PartnersController {

    private final PartnerListStore store;
    private final YearsStore years;
    private final AgreementListStore agreements;
    private final GiftListStore gifts;
    private final Forms forms;
    private final Templates templates;

    PartnersController(
            PartnerListStore store,
            YearsStore years,
            AgreementListStore agreements,
            GiftListStore gifts,
            Forms forms,
            Templates templates) {
        this.store = store;
        this.years = years;
        this.agreements = agreements;
        this.gifts = gifts;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/partners")
    Html list(PartnersFilter filter, @RequestParam @Nullable UUID after, Shell shell, Change change) {
        return page(filter.withoutName(), after, shell, change);
    }

    /** With words of a name in it, which may be the name of a citizen who helps. */
    @Asks(about = "q")
    @PostMapping(value = "/partners", params = "find")
    Html search(PartnersFilter filter, @RequestParam @Nullable UUID after, Shell shell, Change change) {
        return page(filter, after, shell, change);
    }

    private Html page(PartnersFilter filter, @Nullable UUID after, Shell shell, Change change) {
        var slice = store.page(change.institution(), filter, after, change.today());
        var next = slice.next() == null ? null : filter.next(slice.next());
        return Html.page(templates.partnersRegisterList(
                new PartnersPage(shell, forms.typed(), slice.rows(), next, filter.isChosen())));
    }

    @GetMapping("/partners/{id}")
    Html card(@PathVariable UUID id, Shell shell, Change change) {
        var institution = change.institution();
        var partner = store.find(institution, id).orElseThrow(NotFound::new);
        return Html.page(templates.partnersRegisterCard(new PartnerCardPage(
                shell,
                partner,
                agreements.ofPartner(institution, id),
                gifts.yearsOfPartner(institution, id),
                gifts.lastOfPartner(institution, id, PartnerCardPage.LAST_GIFTS),
                change.today())));
    }

    @GetMapping("/partners/years")
    Html years(Shell shell, User user) {
        return Html.page(
                templates.partnersRegisterYears(new PartnerYearsPage(shell, years.read(user.institutionId()))));
    }
}
