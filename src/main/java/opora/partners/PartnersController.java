package opora.partners;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
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

/** The register of partners (PRT-01). */
@Controller
@Requires(PartnersPermissions.EDIT)
class PartnersController {

    private final PartnerStore store;
    private final Partners partners;
    private final Forms forms;
    private final Templates templates;

    PartnersController(PartnerStore store, Partners partners, Forms forms, Templates templates) {
        this.store = store;
        this.partners = partners;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/partners")
    @Requires(PartnersPermissions.VIEW)
    Html list(Shell shell, User user) {
        var lines = store.all(user.institutionId()).stream()
                .map(row -> new PartnersPage.Line(
                        row.id(),
                        row.name(),
                        PartnerKind.of(row.kind()).orElseThrow().titleKey(),
                        row.legalPerson(),
                        row.phone(),
                        row.active()))
                .toList();
        return Html.page(templates.partnersList(new PartnersPage(shell, lines)));
    }

    @GetMapping("/partners/new")
    Html blank(Shell shell) {
        return Html.page(templates.partnersEdit(new PartnerPage(shell, Fields.BLANK, null)));
    }

    @PostMapping("/partners/new")
    Html add(@Valid PartnerForm form, BindingResult errors, Shell shell, Change change) {
        if (forms.attempt(errors, () -> partners.add(form.draft(), change)).isPresent()) {
            return Html.done("/partners", "partners.added");
        }
        return Html.fix(templates.partnersEdit(new PartnerPage(shell, forms.typed(errors), null)));
    }

    @GetMapping("/partners/{id}")
    Html open(@PathVariable UUID id, Shell shell, User user) {
        var row = store.find(user.institutionId(), id).orElseThrow(NotFound::new);
        var known = forms.filled(Map.of(
                "name", row.name(),
                "kind", row.kind(),
                "citizen", !row.legalPerson(),
                "phone", row.phone(),
                "active", row.active()));
        return Html.page(templates.partnersEdit(new PartnerPage(shell, known, id)));
    }

    @PostMapping("/partners/{id}")
    Html change(@PathVariable UUID id, @Valid PartnerForm form, BindingResult errors, Shell shell, Change change) {
        if (forms.attempt(
                errors, () -> partners.change(id, form.draft(), Boolean.TRUE.equals(form.active()), change))) {
            return Html.done("/partners", "partners.saved");
        }
        return Html.fix(templates.partnersEdit(new PartnerPage(shell, forms.typed(errors), id)));
    }
}
