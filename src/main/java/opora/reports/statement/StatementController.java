package opora.reports.statement;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.reports.ReportsPermissions;
import opora.reports.Statements;
import opora.reports.page.ReasonForm;
import opora.reports.page.Signed;
import opora.reports.page.TakeBackPage;
import opora.reports.passport.Passport;
import opora.reports.passport.Passports;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Answers with yes or no, their documents and their history (MON-35). */
@Controller
@Requires(ReportsPermissions.NARRATIVE)
class StatementController {

    private static final String LIST = "/reports/statements";

    private final StatementStore store;
    private final Statements statements;
    private final Passports passports;
    private final Signed signed;
    private final Forms forms;
    private final Templates templates;

    StatementController(
            StatementStore store,
            Statements statements,
            Passports passports,
            Signed signed,
            Forms forms,
            Templates templates) {
        this.store = store;
        this.statements = statements;
        this.passports = passports;
        this.signed = signed;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping(LIST)
    @Requires(ReportsPermissions.VIEW)
    Html list(Shell shell, Change look) {
        var answers = store.inForce(look.institution(), look.today());
        var lines = passports.statements().stream()
                .map(each ->
                        new StatementsPage.Line(each.code(), each.title().in(shell.locale()), answers.get(each.code())))
                .toList();
        return Html.page(templates.reportsStatementList(new StatementsPage(shell, lines)));
    }

    @GetMapping(LIST + "/{code}")
    @Requires(ReportsPermissions.VIEW)
    Html open(@PathVariable String code, Shell shell, User user) {
        return Html.page(templates.reportsStatementShow(page(shell, user, indicator(code), Fields.BLANK)));
    }

    @PostMapping(LIST + "/{code}")
    Html state(@PathVariable String code, @Valid StatementForm form, BindingResult errors, Shell shell, Change change) {
        var indicator = indicator(code);
        if (forms.attempt(errors, () -> statements.state(form.draft(code), change))
                .isPresent()) {
            return Html.done(LIST + "/" + code, "reports.statement.made");
        }
        return Html.fix(templates.reportsStatementShow(page(shell, change.user(), indicator, forms.typed(errors))));
    }

    @GetMapping(LIST + "/{code}/{id}/void")
    Html reason(@PathVariable String code, @PathVariable UUID id, Shell shell, User user) {
        return Html.page(templates.reportsTakeBack(takeBack(shell, user, code, id, Fields.BLANK)));
    }

    @PostMapping(LIST + "/{code}/{id}/void")
    Html voidIt(
            @PathVariable String code,
            @PathVariable UUID id,
            @Valid ReasonForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        if (forms.attempt(errors, () -> statements.voidIt(id, change))) {
            return Html.done(LIST + "/" + code, "reports.statement.voided");
        }
        return Html.fix(templates.reportsTakeBack(takeBack(shell, change.user(), code, id, forms.typed(errors))));
    }

    private Passport indicator(String code) {
        return passports.statements().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private StatementPage page(Shell shell, User user, Passport indicator, Fields fields) {
        var answers = store.history(user.institutionId(), indicator.code()).stream()
                .map(line -> new StatementPage.Signature(
                        line,
                        signed.line(line.recordedBy(), line.recordedAt(), shell),
                        line.voidedBy() == null
                                ? null
                                : signed.line(line.voidedBy(), Objects.requireNonNull(line.voidedAt()), shell)))
                .toList();
        return new StatementPage(
                shell,
                fields,
                indicator.code(),
                indicator.title().in(shell.locale()),
                indicator.definition().in(shell.locale()),
                answers);
    }

    private TakeBackPage takeBack(Shell shell, User user, String code, UUID id, Fields fields) {
        var line = store.find(user.institutionId(), id)
                .filter(each -> each.code().equals(code) && !each.voided())
                .orElseThrow(NotFound::new);
        return new TakeBackPage(
                shell,
                fields,
                shell.t("reports.statement.void.title"),
                about(shell, indicator(code), line.on(), shell.t(line.answerKey())),
                shell.t("reports.statement.void.explain"),
                shell.t("reports.void"),
                LIST + "/" + code + "/" + id + "/void",
                LIST + "/" + code);
    }

    private static Map<String, String> about(Shell shell, Passport indicator, LocalDate on, String answer) {
        var about = new LinkedHashMap<String, String>();
        about.put(shell.t("reports.indicator"), indicator.title().in(shell.locale()));
        about.put(shell.t("reports.statement.on"), shell.date(on));
        about.put(shell.t("reports.statement.answer"), answer);
        return about;
    }
}
