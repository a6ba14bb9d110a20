package opora.partners.register;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.UUID;
import opora.partners.Partners;
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
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Enters a partner and corrects what is known of them (PRT-01, PRT-07, PRT-11). */
@Controller
@Requires(PartnersPermissions.EDIT)
class PartnerFormController {

    private final PartnerListStore store;
    private final Partners partners;
    private final Forms forms;
    private final Templates templates;

    PartnerFormController(PartnerListStore store, Partners partners, Forms forms, Templates templates) {
        this.store = store;
        this.partners = partners;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/partners/new")
    Html blank(Shell shell) {
        return Html.page(templates.partnersRegisterEdit(new PartnerPage(shell, Fields.BLANK, null)));
    }

    @PostMapping("/partners/new")
    Html add(@Valid PartnerForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> partners.add(form.draft(), change))
                .map(id -> Html.done(PartnersLinks.partner(id), "partners.added"))
                .orElseGet(() ->
                        Html.fix(templates.partnersRegisterEdit(new PartnerPage(shell, forms.typed(errors), null))));
    }

    @GetMapping("/partners/{id}/edit")
    Html known(@PathVariable UUID id, Shell shell, User user) {
        var partner = store.find(user.institutionId(), id).orElseThrow(NotFound::new);
        return Html.page(templates.partnersRegisterEdit(new PartnerPage(shell, forms.filled(partner.asFields()), id)));
    }

    @PostMapping("/partners/{id}/edit")
    Html change(@PathVariable UUID id, @Valid PartnerForm form, BindingResult errors, Shell shell, Change change) {
        if (forms.attempt(
                errors, () -> partners.change(id, form.draft(), Boolean.TRUE.equals(form.active()), change))) {
            return Html.done(PartnersLinks.partner(id), "partners.saved");
        }
        return Html.fix(templates.partnersRegisterEdit(new PartnerPage(shell, forms.typed(errors), id)));
    }
}
