package opora.partners.agreements;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.partners.KeepAgreements;
import opora.partners.PartnerChoices;
import opora.partners.PartnersLinks;
import opora.partners.PartnersPermissions;
import opora.partners.gifts.GiftListStore;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
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

/** Agreements with partners and how they stand today (PRT-02). */
@Controller
@Requires(PartnersPermissions.VIEW)
class AgreementsController {

    private static final int LAST_GIFTS = 50;

    private final AgreementListStore store;
    private final GiftListStore gifts;
    private final PartnerChoices partners;
    private final KeepAgreements keepAgreements;
    private final Forms forms;
    private final Templates templates;

    AgreementsController(
            AgreementListStore store,
            GiftListStore gifts,
            PartnerChoices partners,
            KeepAgreements keepAgreements,
            Forms forms,
            Templates templates) {
        this.store = store;
        this.gifts = gifts;
        this.partners = partners;
        this.keepAgreements = keepAgreements;
        this.forms = forms;
        this.templates = templates;
    }

    /** @param doneOn when an obligation was fulfilled */
    record FulfilmentForm(@NotNull @Nullable LocalDate doneOn) {}

    /** A filter that cannot be read is passed over. */
    @GetMapping("/agreements")
    Html list(
            AgreementsFilter filter,
            BindingResult errors,
            @RequestParam @Nullable String after,
            Shell shell,
            Change change) {
        var readable = errors.hasErrors() ? new AgreementsFilter(null, null) : filter;
        var slice = store.page(change.institution(), readable, DayKey.of(after), change.today());
        return Html.page(templates.partnersAgreementsList(new AgreementsPage(
                shell,
                forms.typed(),
                slice.rows(),
                slice.next() == null ? null : readable.next(slice.next()),
                readable.isChosen(),
                partners.all(change.institution()),
                change.today())));
    }

    @GetMapping("/agreements/{id}")
    Html card(@PathVariable UUID id, Shell shell, Change change) {
        return Html.page(templates.partnersAgreementsCard(
                page(id, shell, forms.filled(Map.of("doneOn", change.today())), change)));
    }

    @PostMapping("/agreements/{id}/obligations/{obligation}/fulfilment")
    @Requires(PartnersPermissions.EDIT)
    Html fulfil(
            @PathVariable UUID id,
            @PathVariable UUID obligation,
            @Valid FulfilmentForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        if (forms.attempt(
                errors, () -> keepAgreements.fulfil(id, obligation, Objects.requireNonNull(form.doneOn()), change))) {
            return Html.done(PartnersLinks.agreement(id), "partners.obligation.done.noted");
        }
        return Html.fix(templates.partnersAgreementsCard(page(id, shell, forms.typed(errors), change)));
    }

    private AgreementPage page(UUID id, Shell shell, Fields fields, Change change) {
        var agreement = store.find(change.institution(), id).orElseThrow(NotFound::new);
        var given = gifts.withinAgreement(change.institution(), id, LAST_GIFTS);
        return new AgreementPage(shell, agreement, given, change.today(), fields);
    }
}
