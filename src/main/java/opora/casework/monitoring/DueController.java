package opora.casework.monitoring;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import opora.casework.CaseworkPermissions;
import opora.people.Families;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The families that wait to be looked at in this half-year, and those missed in the last one. */
@Controller
@Requires(CaseworkPermissions.VIEW)
class DueController {

    private final DueStore store;
    private final Families families;
    private final CaseChoices choices;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    DueController(
            DueStore store, Families families, CaseChoices choices, Forms forms, Clock clock, Templates templates) {
        this.store = store;
        this.families = families;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    @GetMapping("/monitoring/due")
    Html due(DueFilter filter, BindingResult errors, @RequestParam @Nullable String after, Shell shell, User user) {
        var today = LocalDate.now(clock);
        var readable = errors.hasErrors() ? DueFilter.NONE : filter;
        var slice = store.page(user, readable, today, DueStore.Key.of(after));
        var page = new DueFamiliesPage(
                shell,
                forms.typed(errors),
                today,
                store.counts(user, today),
                slice.rows(),
                families.allowed(
                        CaseworkPermissions.MONITOR,
                        slice.rows().stream().map(DueFamily::familyId).toList(),
                        user),
                slice.next() == null ? null : readable.next(slice.next()),
                choices.sections(user),
                choices.employees(user));
        return errors.hasErrors()
                ? Html.fix(templates.caseworkMonitoringDue(page))
                : Html.page(templates.caseworkMonitoringDue(page));
    }
}
