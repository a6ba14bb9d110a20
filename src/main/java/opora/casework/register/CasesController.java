package opora.casework.register;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.casework.CaseworkPermissions;
import opora.casework.monitoring.CaseChoices;
import opora.casework.monitoring.DueStore;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of cases: who is on service, since when, with whom, and when they were looked at. */
@Controller
@Requires(CaseworkPermissions.VIEW)
class CasesController {

    private final CaseSelect cases;
    private final DueStore due;
    private final CaseChoices choices;
    private final Families families;
    private final Journal journal;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    CasesController(
            CaseSelect cases,
            DueStore due,
            CaseChoices choices,
            Families families,
            Journal journal,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.cases = cases;
        this.due = due;
        this.choices = choices;
        this.families = families;
        this.journal = journal;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    record CaseViewed(UUID familyId, UUID caseId) implements JournalEvent {}

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    @GetMapping("/cases")
    Html register(
            CaseFilter filter, BindingResult errors, @RequestParam @Nullable String after, Shell shell, User user) {
        var today = LocalDate.now(clock);
        var readable = errors.hasErrors() ? CaseFilter.NONE : filter;
        var slice = cases.page(user, readable, today, CaseSelect.Key.of(after));
        var page = new CasesPage(
                shell,
                forms.typed(errors),
                today,
                due.counts(user, today),
                slice.rows(),
                slice.next() == null ? null : readable.next(slice.next()),
                choices.sections(user),
                choices.employees(user));
        return errors.hasErrors()
                ? Html.fix(templates.caseworkRegisterList(page))
                : Html.page(templates.caseworkRegisterList(page));
    }

    @GetMapping("/cases/{id}")
    Html open(@PathVariable UUID id, Shell shell, Change look) {
        var found = cases.find(look.user(), id).orElseThrow(NotFound::new);
        journal.viewed(look, new CaseViewed(found.familyId(), id), found.familyId());
        return Html.page(templates.caseworkRegisterShow(new CasePage(
                shell,
                families.header(found.familyId(), look.user()),
                look.today(),
                found,
                cases.curators(look.institution(), found, look.today()))));
    }
}
