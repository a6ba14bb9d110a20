package opora.partners.agreements;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.partners.KeepAgreements;
import opora.partners.PartnersLinks;
import opora.partners.PartnersPermissions;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends an agreement before its time, takes that back, voids what was entered by mistake. */
@Controller
@Requires(PartnersPermissions.EDIT)
class AgreementEndController {

    private final AgreementListStore store;
    private final KeepAgreements keepAgreements;
    private final Forms forms;
    private final Templates templates;

    AgreementEndController(AgreementListStore store, KeepAgreements keepAgreements, Forms forms, Templates templates) {
        this.store = store;
        this.keepAgreements = keepAgreements;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/agreements/{id}/termination")
    Html termination(@PathVariable UUID id, Shell shell, Change change) {
        return Html.page(page(id, shell, forms.filled(Map.of("on", change.today())), true, change));
    }

    @PostMapping("/agreements/{id}/termination")
    Html terminate(@PathVariable UUID id, @Valid EndingForm form, BindingResult errors, Shell shell, Change change) {
        if (forms.attempt(errors, () -> keepAgreements.terminate(id, Objects.requireNonNull(form.on()), change))) {
            return Html.done(PartnersLinks.agreement(id), "partners.agreement.terminated");
        }
        return Html.fix(page(id, shell, forms.typed(errors), true, change));
    }

    @PostMapping("/agreements/{id}/resumption")
    Html resume(@PathVariable UUID id, Change change) {
        keepAgreements.resume(id, change);
        return Html.done(PartnersLinks.agreement(id), "partners.agreement.resumed");
    }

    @GetMapping("/agreements/{id}/void")
    Html voiding(@PathVariable UUID id, Shell shell, Change change) {
        return Html.page(page(id, shell, Fields.BLANK, false, change));
    }

    @PostMapping("/agreements/{id}/void")
    Html voidIt(@PathVariable UUID id, AgreementVoidForm form, BindingResult errors, Shell shell, Change change) {
        if (forms.attempt(errors, () -> keepAgreements.voidIt(id, change))) {
            return Html.done(PartnersLinks.agreement(id), "partners.agreement.voided");
        }
        return Html.fix(page(id, shell, forms.typed(errors), false, change));
    }

    private JteModel page(UUID id, Shell shell, Fields fields, boolean termination, Change change) {
        var agreement = store.find(change.institution(), id)
                .filter(found -> !found.line().voided())
                .orElseThrow(NotFound::new);
        return templates.partnersAgreementsEnding(new AgreementEndPage(shell, agreement.line(), fields, termination));
    }
}
