package opora.institution.sections;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import opora.institution.InstitutionLinks;
import opora.institution.InstitutionPermissions;
import opora.institution.Sections;
import opora.platform.Change;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
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

@Controller
@Requires(InstitutionPermissions.EDIT)
class AssignmentController {

    private final Policy policy;
    private final Templates templates;
    private final Forms forms;
    private final SectionStore store;
    private final SectionChoices choices;
    private final SectionPages pages;
    private final Sections sections;
    private final Clock clock;

    AssignmentController(
            Policy policy,
            Templates templates,
            Forms forms,
            SectionStore store,
            SectionChoices choices,
            SectionPages pages,
            Sections sections,
            Clock clock) {
        this.policy = policy;
        this.templates = templates;
        this.forms = forms;
        this.store = store;
        this.choices = choices;
        this.pages = pages;
        this.sections = sections;
        this.clock = clock;
    }

    @GetMapping("/sections/{id}/assignments/new")
    Html blank(@PathVariable UUID id, Shell shell, User user) {
        var today = LocalDate.now(clock);
        var fields = forms.filled(Map.of("orderDate", today, "startsOn", today));
        return Html.page(templates.institutionSectionsAssignment(page(id, shell, user, fields)));
    }

    @PostMapping("/sections/{id}/assignments")
    Html assign(
            @PathVariable UUID id,
            @Valid AssignmentForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        return forms.attempt(errors, () -> sections.assign(form.draft(id), change))
                .map(assignment -> Html.done(InstitutionLinks.section(id), "institution.section.assigned"))
                .orElseGet(() ->
                        Html.fix(templates.institutionSectionsAssignment(page(id, shell, user, forms.typed(errors)))));
    }

    @PostMapping("/sections/{id}/assignments/{assignment}/end")
    Html end(
            @PathVariable UUID id,
            @PathVariable UUID assignment,
            @Valid EndForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        if (!forms.attempt(errors, () -> sections.endAssignment(id, assignment, form.endsOn(), change))) {
            return Html.fix(templates.institutionSectionsShow(pages.section(id, shell, user, forms.typed(errors))));
        }
        return Html.done(InstitutionLinks.section(id), "institution.saved");
    }

    private AssignmentPage page(UUID id, Shell shell, User user, Fields fields) {
        policy.mustFind(user, InstitutionPermissions.EDIT, RecordFacts.ofSection(id));
        var today = LocalDate.now(clock);
        var present = store.assignments(user.institutionId(), id).stream()
                .filter(line -> line.holdsOn(today))
                .findFirst()
                .orElse(null);
        return new AssignmentPage(
                shell,
                store.section(user.institutionId(), id),
                present,
                fields,
                choices.employees(user.institutionId(), today));
    }
}
