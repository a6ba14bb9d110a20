package opora.partners.gifts;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import opora.partners.Gifts;
import opora.partners.PartnerChoices;
import opora.partners.PartnersLinks;
import opora.partners.PartnersPermissions;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
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

/** What partners gave and what it comes to (PRT-06, PRT-09). */
@Controller
@Requires(PartnersPermissions.VIEW)
class GiftsController {

    private final GiftListStore store;
    private final PartnerChoices partners;
    private final Gifts gifts;
    private final Forms forms;
    private final Templates templates;

    GiftsController(GiftListStore store, PartnerChoices partners, Gifts gifts, Forms forms, Templates templates) {
        this.store = store;
        this.partners = partners;
        this.gifts = gifts;
        this.forms = forms;
        this.templates = templates;
    }

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    @GetMapping("/gifts")
    Html list(GiftsFilter filter, BindingResult errors, @RequestParam @Nullable String after, Shell shell, User user) {
        var readable = errors.hasErrors() ? GiftsFilter.NONE : filter;
        var slice = store.page(user.institutionId(), readable, DayKey.of(after));
        var page = new GiftsPage(
                shell,
                forms.typed(errors),
                slice.rows(),
                slice.next() == null ? null : readable.next(slice.next()),
                store.totals(user.institutionId(), readable),
                partners.all(user.institutionId()));
        return errors.hasErrors()
                ? Html.fix(templates.partnersGiftsList(page))
                : Html.page(templates.partnersGiftsList(page));
    }

    @GetMapping("/gifts/{id}")
    Html card(@PathVariable UUID id, Shell shell, User user) {
        var gift = store.find(user.institutionId(), id).orElseThrow(NotFound::new);
        return Html.page(templates.partnersGiftsCard(new GiftPage(shell, gift, Fields.BLANK)));
    }

    @GetMapping("/gifts/{id}/void")
    @Requires(PartnersPermissions.EDIT)
    Html voiding(@PathVariable UUID id, Shell shell, User user) {
        var gift = store.find(user.institutionId(), id).orElseThrow(NotFound::new);
        return Html.page(templates.partnersGiftsVoid(new GiftPage(shell, gift, Fields.BLANK)));
    }

    @PostMapping("/gifts/{id}/void")
    @Requires(PartnersPermissions.EDIT)
    Html voidIt(@PathVariable UUID id, GiftVoidForm form, BindingResult errors, Shell shell, Change change) {
        if (forms.attempt(errors, () -> gifts.voidIt(id, change))) {
            return Html.done(PartnersLinks.gift(id), "partners.gift.void.done");
        }
        var gift = store.find(change.institution(), id).orElseThrow(NotFound::new);
        return Html.fix(templates.partnersGiftsVoid(new GiftPage(shell, gift, forms.typed(errors))));
    }
}
