package opora.institution.sections;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.institution.InstitutionLinks;
import opora.institution.InstitutionPermissions;
import opora.institution.Sections;
import opora.institution.sections.SectionFormPage.SettlementsPart;
import opora.platform.Change;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
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

@Controller
@Requires(InstitutionPermissions.EDIT)
class SectionEditController {

    private final Policy policy;
    private final Templates templates;
    private final Forms forms;
    private final SectionStore store;
    private final SectionChoices choices;
    private final Sections sections;

    SectionEditController(
            Policy policy,
            Templates templates,
            Forms forms,
            SectionStore store,
            SectionChoices choices,
            Sections sections) {
        this.policy = policy;
        this.templates = templates;
        this.forms = forms;
        this.store = store;
        this.choices = choices;
        this.sections = sections;
    }

    @GetMapping("/sections/new")
    Html blank(Shell shell, User user) {
        policy.mustFind(user, InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        return Html.page(templates.institutionSectionsForm(fresh(shell, user, Fields.BLANK, null, List.of())));
    }

    @PostMapping("/sections")
    Html open(@Valid SectionForm form, BindingResult errors, Shell shell, User user, Change change) {
        return forms.attempt(errors, () -> sections.open(form.draft(), change))
                .map(id -> opened(id, form))
                .orElseGet(() -> Html.fix(templates.institutionSectionsForm(
                        fresh(shell, user, forms.typed(errors), form.municipalityId(), form.chosen()))));
    }

    @GetMapping("/sections/{id}/edit")
    Html edit(@PathVariable UUID id, Shell shell, User user) {
        policy.mustFind(user, InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var section = store.section(user.institutionId(), id);
        var chosen =
                section.settlements().stream().map(SectionCard.Settlement::id).toList();
        var fields = forms.filled(values(section, chosen));
        return Html.page(templates.institutionSectionsForm(
                known(shell, user, section, fields, section.municipalityId(), chosen)));
    }

    @PostMapping("/sections/{id}")
    Html change(
            @PathVariable UUID id,
            @Valid SectionForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        policy.mustFind(user, InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var section = store.section(user.institutionId(), id);
        if (!forms.attempt(errors, () -> sections.change(id, form.draft(), change))) {
            return Html.fix(templates.institutionSectionsForm(
                    known(shell, user, section, forms.typed(errors), form.municipalityId(), form.chosen())));
        }
        return Html.done(InstitutionLinks.section(id), "institution.saved");
    }

    /** The settlements to choose from, asked for when another municipality is chosen. */
    @GetMapping("/sections/settlements")
    Html settlements(
            @RequestParam(required = false) @Nullable UUID municipalityId,
            @RequestParam(required = false) @Nullable List<UUID> settlements,
            Shell shell) {
        var chosen = Objects.requireNonNullElse(settlements, List.<UUID>of());
        return Html.page(templates.institutionSections_settlements(part(shell, forms.typed(), municipalityId, chosen)));
    }

    /** Whoever chose a municipality without JavaScript chooses the settlements on the next page. */
    private static Html opened(UUID id, SectionForm form) {
        return form.municipalityId() != null && form.chosen().isEmpty()
                ? Html.done(InstitutionLinks.section(id) + "/edit", "institution.section.choose-settlements")
                : Html.done(InstitutionLinks.section(id), "institution.saved");
    }

    private SectionFormPage fresh(
            Shell shell, User user, Fields fields, @Nullable UUID municipality, Collection<UUID> chosen) {
        return new SectionFormPage(
                shell,
                fields,
                shell.t("institution.section.new"),
                "/sections",
                "/sections",
                choices.departments(user.institutionId()),
                choices.municipalities(),
                part(shell, fields, municipality, chosen));
    }

    private SectionFormPage known(
            Shell shell,
            User user,
            SectionCard section,
            Fields fields,
            @Nullable UUID municipality,
            Collection<UUID> chosen) {
        var path = InstitutionLinks.section(section.id());
        return new SectionFormPage(
                shell,
                fields,
                section.name(),
                path,
                path,
                choices.departments(user.institutionId()),
                choices.municipalities(),
                part(shell, fields, municipality, chosen));
    }

    private SettlementsPart part(Shell shell, Fields fields, @Nullable UUID municipality, Collection<UUID> chosen) {
        return new SettlementsPart(shell, fields, choices.settlements(municipality, chosen));
    }

    private static Map<String, @Nullable Object> values(SectionCard section, List<UUID> chosen) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("name", section.name());
        values.put("departmentId", section.departmentId());
        values.put("municipalityId", section.municipalityId());
        values.put("settlements", chosen);
        return values;
    }
}
