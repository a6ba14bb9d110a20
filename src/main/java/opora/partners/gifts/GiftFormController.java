package opora.partners.gifts;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.partners.Gifts;
import opora.partners.PartnerChoices;
import opora.partners.PartnersLinks;
import opora.partners.PartnersPermissions;
import opora.partners.agreements.AgreementListStore;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records a gift. */
@Controller
@Requires(PartnersPermissions.EDIT)
class GiftFormController {

    private final GiftListStore store;
    private final AgreementListStore agreements;
    private final PartnerChoices partners;
    private final Gifts gifts;
    private final Forms forms;
    private final Templates templates;

    GiftFormController(
            GiftListStore store,
            AgreementListStore agreements,
            PartnerChoices partners,
            Gifts gifts,
            Forms forms,
            Templates templates) {
        this.store = store;
        this.agreements = agreements;
        this.partners = partners;
        this.gifts = gifts;
        this.forms = forms;
        this.templates = templates;
    }

    /** @param like a gift that was voided and is written anew */
    @GetMapping("/gifts/new")
    Html blank(
            @RequestParam @Nullable UUID partner,
            @RequestParam @Nullable UUID agreement,
            @RequestParam @Nullable UUID like,
            Shell shell,
            Change change) {
        var known = like == null
                ? begun(partner, agreement, change)
                : fields(store.find(change.institution(), like).orElseThrow(NotFound::new));
        known.put("key", Ids.next());
        var chosen = (UUID) known.get("partnerId");
        return Html.page(templates.partnersGiftsNew(page(shell, forms.filled(known), chosen, change)));
    }

    @PostMapping("/gifts/new")
    Html receive(@Valid GiftForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> gifts.receive(Objects.requireNonNull(form.key()), form.draft(), change))
                .map(id -> Html.done(PartnersLinks.gift(id), "partners.gift.added"))
                .orElseGet(() -> Html.fix(
                        templates.partnersGiftsNew(page(shell, forms.typed(errors), form.partnerId(), change))));
    }

    private GiftFormPage page(Shell shell, Fields fields, @Nullable UUID partner, Change change) {
        return new GiftFormPage(
                shell,
                fields,
                partners.active(change.institution(), partner),
                agreements.standing(change.institution()));
    }

    private static Map<String, @Nullable Object> begun(
            @Nullable UUID partner, @Nullable UUID agreement, Change change) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("partnerId", partner);
        fields.put("agreement", agreement);
        fields.put("on", change.today());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(GiftLine gift) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("partnerId", gift.partnerId());
        fields.put("on", gift.on());
        fields.put("kind", gift.kind().code());
        fields.put("purpose", gift.purpose().code());
        fields.put(
                "amount",
                gift.amount() == null ? null : gift.amount().toPlainString().replace('.', ','));
        fields.put("description", gift.description());
        fields.put("agreement", gift.agreementId());
        return fields;
    }
}
