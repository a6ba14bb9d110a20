package opora.partners.agreements;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import opora.partners.Agreements;
import opora.partners.KeepAgreements;
import opora.partners.PartnerChoices;
import opora.partners.PartnersLinks;
import opora.partners.PartnersPermissions;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
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

/** Enters an agreement and corrects it. */
@Controller
@Requires(PartnersPermissions.EDIT)
class AgreementFormController {

    private final AgreementListStore store;
    private final PartnerChoices partners;
    private final Agreements agreements;
    private final KeepAgreements keepAgreements;
    private final Forms forms;
    private final Templates templates;

    AgreementFormController(
            AgreementListStore store,
            PartnerChoices partners,
            Agreements agreements,
            KeepAgreements keepAgreements,
            Forms forms,
            Templates templates) {
        this.store = store;
        this.partners = partners;
        this.agreements = agreements;
        this.keepAgreements = keepAgreements;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/agreements/new")
    Html blank(@RequestParam @Nullable UUID partner, Shell shell, User user) {
        var known = partner == null ? Fields.BLANK : forms.filled(Map.of("partnerId", partner));
        return Html.page(templates.partnersAgreementsEdit(page(shell, known, null, partner, user, 0)));
    }

    @PostMapping("/agreements/new")
    Html agree(@Valid AgreementForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> agreements.agree(form.draft(), change))
                .map(id -> Html.done(PartnersLinks.agreement(id), "partners.agreement.added"))
                .orElseGet(() -> Html.fix(templates.partnersAgreementsEdit(
                        page(shell, forms.typed(errors), null, form.partnerId(), change.user(), form.rows()))));
    }

    @GetMapping("/agreements/{id}/edit")
    Html known(@PathVariable UUID id, Shell shell, User user) {
        var agreement = store.find(user.institutionId(), id)
                .filter(found -> !found.line().voided())
                .orElseThrow(NotFound::new);
        var partner = agreement.line().partnerId();
        var rows = agreement.obligations().size() + 1;
        return Html.page(templates.partnersAgreementsEdit(
                page(shell, forms.filled(fields(agreement)), id, partner, user, rows)));
    }

    @PostMapping("/agreements/{id}/edit")
    Html correct(@PathVariable UUID id, @Valid AgreementForm form, BindingResult errors, Shell shell, Change change) {
        if (forms.attempt(errors, () -> keepAgreements.correct(id, form.draft(), change))) {
            return Html.done(PartnersLinks.agreement(id), "partners.agreement.saved");
        }
        return Html.fix(templates.partnersAgreementsEdit(
                page(shell, forms.typed(errors), id, form.partnerId(), change.user(), form.rows())));
    }

    private AgreementFormPage page(
            Shell shell, Fields fields, @Nullable UUID id, @Nullable UUID partner, User user, int rows) {
        return new AgreementFormPage(
                shell,
                fields,
                id,
                partners.active(user.institutionId(), partner),
                Math.max(rows, AgreementFormPage.LEAST_ROWS));
    }

    private static Map<String, @Nullable Object> fields(AgreementDetails agreement) {
        var line = agreement.line();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("partnerId", line.partnerId());
        fields.put("number", line.number());
        fields.put("signedOn", line.signedOn());
        fields.put("startsOn", line.startsOn());
        fields.put("endsOn", line.endsOn());
        fields.put("subject", line.subject());
        for (int i = 0; i < agreement.obligations().size(); i++) {
            var obligation = agreement.obligations().get(i);
            var path = "obligations[" + i + "].";
            fields.put(path + "obliged", obligation.obliged().code());
            fields.put(path + "what", obligation.what());
            fields.put(path + "dueOn", obligation.dueOn());
            fields.put(path + "doneOn", obligation.doneOn());
        }
        return fields;
    }
}
