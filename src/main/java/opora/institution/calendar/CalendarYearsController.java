package opora.institution.calendar;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import opora.institution.InstitutionPermissions;
import opora.institution.WorkingDays;
import opora.platform.Change;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The years of the production calendar, and the form that loads one. */
@Controller
@Requires(InstitutionPermissions.EDIT)
class CalendarYearsController {

    private static final String PATH = "/institution/calendar";

    private final Policy policy;
    private final WorkingDays workingDays;
    private final Forms forms;
    private final Templates templates;

    CalendarYearsController(Policy policy, WorkingDays workingDays, Forms forms, Templates templates) {
        this.policy = policy;
        this.workingDays = workingDays;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping(PATH)
    Html show(Shell shell, Change look) {
        policy.mustFind(look.user(), InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var next = look.today().getYear() + 1;
        return Html.page(page(shell, forms.filled(Map.of("year", next)), look));
    }

    @PostMapping(PATH)
    Html load(@Valid CalendarForm form, BindingResult errors, Shell shell, Change change) {
        policy.mustFind(change.user(), InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var loaded = forms.attempt(errors, () -> {
            int year = Objects.requireNonNull(form.year());
            var days = TypedDays.read(year, Objects.requireNonNullElse(form.days(), ""));
            workingDays.load(year, Objects.requireNonNullElse(form.source(), ""), days, change);
        });
        return loaded
                ? Html.done(PATH, "institution.calendar.loaded")
                : Html.fix(page(shell, forms.typed(errors), change));
    }

    private JteModel page(Shell shell, Fields fields, Change look) {
        var calendar = workingDays.of(look.institution());
        int now = look.today().getYear();
        return templates.institutionCalendarShow(new CalendarYearsPage(
                shell,
                fields,
                workingDays.years(look.institution()).stream()
                        .map(year -> new CalendarYearsPage.Line(year, calendar.workingDaysOf(year.year())))
                        .toList(),
                IntStream.rangeClosed(now, now + 1)
                        .filter(year -> !calendar.knows(year))
                        .mapToObj(String::valueOf)
                        .toList()));
    }
}
