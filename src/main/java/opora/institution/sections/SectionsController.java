package opora.institution.sections;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import opora.audit.History;
import opora.institution.InstitutionLinks;
import opora.institution.InstitutionPermissions;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(InstitutionPermissions.VIEW)
class SectionsController {

    private final Policy policy;
    private final Templates templates;
    private final SectionStore store;
    private final SectionPages pages;
    private final History history;
    private final Clock clock;

    SectionsController(
            Policy policy, Templates templates, SectionStore store, SectionPages pages, History history, Clock clock) {
        this.policy = policy;
        this.templates = templates;
        this.store = store;
        this.pages = pages;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/sections")
    Html list(Shell shell, User user) {
        var mayOpen = shell.can(InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var sections = store.sections(user, LocalDate.now(clock));
        return Html.page(templates.institutionSectionsList(new SectionsPage(shell, mayOpen, sections)));
    }

    @GetMapping("/sections/{id}")
    Html show(@PathVariable UUID id, Shell shell, User user) {
        return Html.page(templates.institutionSectionsShow(pages.section(id, shell, user, Fields.BLANK)));
    }

    @GetMapping("/sections/{id}/history")
    @Requires(InstitutionPermissions.EDIT)
    Html history(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Shell shell, User user) {
        policy.mustFind(user, InstitutionPermissions.EDIT, RecordFacts.ofSection(id));
        var section = store.section(user.institutionId(), id);
        var slice = history.of(id, user, after);
        var path = InstitutionLinks.section(id) + "/history";
        return Html.page(templates.institutionSectionsHistory(new SectionHistoryPage(
                shell, section, slice, slice.next() == null ? null : path + "?after=" + slice.next())));
    }
}
