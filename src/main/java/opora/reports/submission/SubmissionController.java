package opora.reports.submission;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.reports.ReportsPermissions;
import opora.reports.count.Question;
import opora.reports.page.Days;
import opora.reports.page.ReasonForm;
import opora.reports.page.ReportForm;
import opora.reports.page.ReportLinks;
import opora.reports.page.ScopeStore;
import opora.reports.page.Signed;
import opora.reports.page.TakeBackPage;
import opora.reports.passport.Passports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands reports in, lists those handed in, and takes them back. */
@Controller
@Requires(ReportsPermissions.SUBMIT)
class SubmissionController {

    private final SubmitReport submitReport;
    private final SubmissionStore store;
    private final Passports passports;
    private final ScopeStore scopes;
    private final Signed signed;
    private final Forms forms;
    private final Templates templates;

    SubmissionController(
            SubmitReport submitReport,
            SubmissionStore store,
            Passports passports,
            ScopeStore scopes,
            Signed signed,
            Forms forms,
            Templates templates) {
        this.submitReport = submitReport;
        this.store = store;
        this.passports = passports;
        this.scopes = scopes;
        this.signed = signed;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping(SubmittedLinks.PLACE)
    @Requires(ReportsPermissions.VIEW)
    Html list(
            Shell shell,
            Change look,
            @RequestParam(required = false) @Nullable String report,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(required = false) @Nullable String after) {
        var found = store.list(look.user(), report, withdrawn, after);
        var here = SubmittedLinks.PLACE + "?withdrawn=" + withdrawn + (report == null ? "" : "&report=" + report);
        return Html.page(templates.reportsSubmissionList(new SubmissionsPage(
                shell,
                forms.typed(),
                passports.reports().stream()
                        .map(each -> Choice.of(each.code(), each.title().in(shell.locale())))
                        .toList(),
                found.rows().stream().map(each -> line(each, shell)).toList(),
                found.next() == null ? null : here + "&after=" + found.next())));
    }

    private SubmissionsPage.Line line(Submission each, Shell shell) {
        var withdrawal = each.withdrawal();
        return new SubmissionsPage.Line(
                each.path(),
                each.title().in(shell.locale()),
                Days.of(each.period(), shell),
                place(each.places(), shell),
                each.version(),
                signed.kept(each.submitter(), each.at(), shell),
                withdrawal == null
                        ? null
                        : signed.kept(withdrawal.withdrawer(), withdrawal.at(), shell) + ". " + withdrawal.reason());
    }

    private static String place(Map<String, String> places, Shell shell) {
        return places.isEmpty()
                ? shell.t("reports.submission.whole")
                : places.entrySet().stream()
                        .map(each -> shell.t("reports.scope." + each.getKey()) + ": " + each.getValue())
                        .collect(Collectors.joining(", "));
    }

    @GetMapping(SubmittedLinks.PLACE + "/new")
    Html preview(
            Shell shell,
            Change look,
            @RequestParam String report,
            @ModelAttribute ReportForm form,
            BindingResult errors) {
        var draft = draft(report, form, errors, "", look);
        submitReport.mustAnswerFor(draft.scope(), look.user());
        return Html.page(templates.reportsSubmissionPreview(page(shell, look, draft, Fields.BLANK)));
    }

    @PostMapping(SubmittedLinks.PLACE)
    Html submit(
            Shell shell,
            Change change,
            @RequestParam String report,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute ReportForm form,
            BindingResult errors) {
        var draft = draft(report, form, errors, note, change);
        var done = forms.attempt(errors, () -> submitReport.submit(draft, change));
        if (done.isPresent()) {
            return Html.done(SubmittedLinks.report(done.get()), "reports.submission.done");
        }
        return Html.fix(templates.reportsSubmissionPreview(page(shell, change, draft, forms.typed(errors))));
    }

    private SubmitReport.Draft draft(String report, ReportForm form, BindingResult errors, String note, Change change) {
        if (errors.hasErrors()) {
            throw new NotFound();
        }
        var scope = form.scope();
        return new SubmitReport.Draft(
                passports.report(report).orElseThrow(NotFound::new),
                form.period(change.today()),
                scope,
                scopes.choices(change.user()).namesOf(scope),
                note);
    }

    private SubmissionPreviewPage page(Shell shell, Change look, SubmitReport.Draft draft, Fields fields) {
        var prepared = submitReport.prepare(draft, look.user(), look.today());
        var report = draft.report();
        return new SubmissionPreviewPage(
                shell,
                fields,
                report.report(),
                report.title().in(shell.locale()),
                Days.of(draft.period(), shell),
                draft.places(),
                prepared.version(),
                report.indicators().size(),
                prepared.paragraphs().size(),
                prepared.statements().size(),
                new Warnings(prepared, shell, look.today()).all(),
                asked(draft),
                ReportLinks.report(
                        report.report(), new Question(draft.period(), draft.scope(), look.user(), look.today())));
    }

    private static Map<String, String> asked(SubmitReport.Draft draft) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("report", draft.report().report());
        asked.put("from", day(draft.period().from()));
        asked.put("to", day(draft.period().to()));
        var scope = draft.scope();
        put(asked, "district", scope.district());
        put(asked, "settlement", scope.settlement());
        put(asked, "department", scope.department());
        put(asked, "section", scope.section());
        put(asked, "specialist", scope.specialist());
        return asked;
    }

    private static String day(LocalDate day) {
        return day.toString();
    }

    private static void put(Map<String, String> asked, String name, @Nullable UUID id) {
        if (id != null) {
            asked.put(name, id.toString());
        }
    }

    @GetMapping(SubmittedLinks.PLACE + "/{id}/withdrawal")
    Html reason(@PathVariable UUID id, Shell shell, Change look) {
        return Html.page(templates.reportsTakeBack(takeBack(shell, current(look, id), Fields.BLANK)));
    }

    @PostMapping(SubmittedLinks.PLACE + "/{id}/withdrawal")
    Html withdraw(@PathVariable UUID id, @Valid ReasonForm form, BindingResult errors, Shell shell, Change change) {
        var head = current(change, id);
        if (forms.attempt(errors, () -> submitReport.withdraw(id, change))) {
            return Html.done(SubmittedLinks.report(id), "reports.submission.withdrawn");
        }
        return Html.fix(templates.reportsTakeBack(takeBack(shell, head, forms.typed(errors))));
    }

    private Submission current(Change look, UUID id) {
        var head = store.find(look.user(), id);
        if (!head.isCurrent()) {
            throw new NotFound();
        }
        return head;
    }

    private static TakeBackPage takeBack(Shell shell, Submission head, Fields fields) {
        var about = new LinkedHashMap<String, String>();
        about.put(shell.t("reports.report"), head.title().in(shell.locale()));
        about.put(shell.t("reports.period"), Days.of(head.period(), shell));
        about.put(shell.t("reports.submission.place"), place(head.places(), shell));
        about.put(shell.t("reports.version"), String.valueOf(head.version()));
        return new TakeBackPage(
                shell,
                fields,
                shell.t("reports.submission.withdraw.title"),
                about,
                shell.t("reports.submission.withdraw.explain"),
                shell.t("reports.submission.withdraw"),
                head.path() + "/withdrawal",
                head.path());
    }
}
