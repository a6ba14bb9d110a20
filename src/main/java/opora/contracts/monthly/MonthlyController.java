package opora.contracts.monthly;

import gg.jte.generated.precompiled.Templates;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.contracts.ContractsPermissions;
import opora.institution.WorkingDays;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The monthly report by districts, what it still lacks, and what is due after contracts have ended. */
@Controller
@Requires(ContractsPermissions.VIEW)
class MonthlyController {

    record ContractsReportTaken(String month, String as) implements JournalEvent {}

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final MonthlySelect reports;
    private final DueSelect due;
    private final WorkingDays workingDays;
    private final Journal journal;
    private final Templates templates;

    MonthlyController(
            MonthlySelect reports, DueSelect due, WorkingDays workingDays, Journal journal, Templates templates) {
        this.reports = reports;
        this.due = due;
        this.workingDays = workingDays;
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping("/contracts/due")
    Html due(Shell shell, Change look) {
        return Html.page(templates.contractsMonthlyDue(
                new ContractsDuePage(shell, due.of(look.user(), look.today()), look.today())));
    }

    @GetMapping(MonthlyPage.PATH)
    Html show(@RequestParam @Nullable String month, Shell shell, Change look) {
        var report = report(month, shell, look);
        return Html.page(templates.contractsMonthlyShow(MonthlyPage.of(
                shell, report, MonthlyReport.due(report.month(), workingDays.of(look.institution())), look.today())));
    }

    @StepUp
    @GetMapping(MonthlyPage.PATH + ".xlsx")
    Html workbook(@RequestParam @Nullable String month, Shell shell, Change look) {
        var report = taken(month, "xlsx", shell, look);
        return Html.download(name(report, "xlsx"), WORKBOOK, paper(report, shell, look)::workbook);
    }

    @StepUp
    @GetMapping(MonthlyPage.PATH + ".docx")
    Html document(@RequestParam @Nullable String month, Shell shell, Change look) {
        var report = taken(month, "docx", shell, look);
        return Html.download(name(report, "docx"), DOCUMENT, paper(report, shell, look)::document);
    }

    private MonthlyReport taken(@Nullable String month, String as, Shell shell, Change look) {
        var report = report(month, shell, look);
        journal.exported(look, new ContractsReportTaken(report.month().toString(), as), 0, List.of());
        return report;
    }

    private MonthlyReport report(@Nullable String month, Shell shell, Change look) {
        return reports.report(look.user(), month(month, look), shell.t("contracts.monthly.total"));
    }

    private MonthlyPaper paper(MonthlyReport report, Shell shell, Change look) {
        return new MonthlyPaper(report, reports.institution(look.institution()), shell);
    }

    /** Without a month that can be read it is the one whose report is due next. */
    private static YearMonth month(@Nullable String text, Change look) {
        var last = YearMonth.from(look.today()).minusMonths(1);
        try {
            var month = text == null ? last : YearMonth.parse(text);
            return month.getYear() < 2000 || month.getYear() > 2100 ? last : month;
        } catch (DateTimeException broken) {
            return last;
        }
    }

    private static String name(MonthlyReport report, String extension) {
        return "kontrakty-" + report.month() + "." + extension;
    }
}
