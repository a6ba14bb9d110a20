package opora.services.catalogue;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
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
import opora.services.ServicesPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(ServicesPermissions.CATALOGUE)
class CatalogueController {

    private final CatalogueStore store;
    private final EditCatalogue edit;
    private final Forms forms;
    private final Templates templates;

    CatalogueController(CatalogueStore store, EditCatalogue edit, Forms forms, Templates templates) {
        this.store = store;
        this.edit = edit;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/services/catalogue")
    @Requires(ServicesPermissions.VIEW)
    Html list(Shell shell, User user) {
        var services = store.all(user.institutionId());
        var kinds = Term.kinds().stream()
                .map(kind -> new CataloguePage.Kind(
                        kind,
                        services.stream()
                                .filter(service -> service.kind().equals(kind.code()))
                                .toList()))
                .toList();
        return Html.page(templates.servicesCatalogueList(new CataloguePage(shell, kinds)));
    }

    @GetMapping("/services/catalogue/new")
    Html blank(Shell shell) {
        return Html.page(templates.servicesCatalogueEdit(
                new CatalogueEntryPage(shell, forms.filled(Map.of("form", "service", "minutes", 30)), null, false)));
    }

    @PostMapping("/services/catalogue/new")
    Html add(@Valid CatalogueForm form, BindingResult errors, Shell shell, Change change) {
        if (forms.attempt(errors, () -> edit.add(form.draft(true), change)).isPresent()) {
            return Html.done("/services/catalogue", "services.catalogue.added", String.valueOf(form.code()));
        }
        return Html.fix(
                templates.servicesCatalogueEdit(new CatalogueEntryPage(shell, forms.typed(errors), null, false)));
    }

    @GetMapping("/services/catalogue/{id}")
    Html open(@PathVariable UUID id, Shell shell, User user) {
        var entry =
                store.find(user.institutionId(), id).map(CatalogueStore::entry).orElseThrow(NotFound::new);
        return Html.page(edit(id, known(entry), shell, user));
    }

    @PostMapping("/services/catalogue/{id}")
    Html change(
            @PathVariable UUID id,
            @Valid CatalogueForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        if (forms.attempt(errors, () -> edit.change(id, form.draft(false), change))) {
            return Html.done("/services/catalogue", "services.catalogue.saved", String.valueOf(form.code()));
        }
        return Html.fix(edit(id, forms.typed(errors), shell, user));
    }

    private JteModel edit(UUID id, Fields fields, Shell shell, User user) {
        var given = store.wasGiven(user.institutionId(), id);
        return templates.servicesCatalogueEdit(new CatalogueEntryPage(shell, fields, id, given));
    }

    private Fields known(CatalogueEntry entry) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("code", entry.code());
        known.put("title", entry.title());
        known.put("kind", entry.kind());
        known.put("monitoringClass", entry.monitoringClass());
        known.put("tripClass", entry.tripClass());
        known.put("form", entry.form());
        known.put("subject", entry.subject());
        known.put("urgent", entry.urgent());
        known.put("minutes", entry.minutes());
        known.put("forWholeFamily", entry.forWholeFamily());
        known.put("active", entry.active());
        return forms.filled(known);
    }
}
