package opora.contracts.analysis;

import gg.jte.generated.precompiled.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.contracts.ContractChoices;
import opora.contracts.ContractsPermissions;
import opora.contracts.paper.PaperList;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.paging.DayKey;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of citizens with a low income (SCN-05), on the screen and in the layout of its paper. */
@Controller
@Requires(ContractsPermissions.VIEW)
class LowIncomeController {

    private static final List<Integer> WIDTHS = List.of(6, 34, 12, 12, 22, 28, 16, 16, 12, 60, 12, 22);

    private final LowIncomes incomes;
    private final ContractChoices choices;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    LowIncomeController(
            LowIncomes incomes, ContractChoices choices, Journal journal, Forms forms, Templates templates) {
        this.incomes = incomes;
        this.choices = choices;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    record LowIncomeTaken() implements JournalEvent {}

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    @GetMapping(LowIncomePage.PATH)
    Html list(
            AnalysisFilter filter,
            BindingResult errors,
            @RequestParam @Nullable String after,
            Shell shell,
            Change look) {
        var readable = low(filter, errors);
        var slice = incomes.page(look.user(), readable, DayKey.of(after));
        var page = new LowIncomePage(
                shell,
                forms.typed(errors),
                readable,
                slice,
                incomes.count(look.user(), readable),
                slice.next() == null ? null : readable.path(LowIncomePage.PATH, slice.next()));
        return errors.hasErrors()
                ? Html.fix(templates.contractsAnalysisLow(page))
                : Html.page(templates.contractsAnalysisLow(page));
    }

    @StepUp
    @GetMapping(LowIncomePage.PATH + ".xlsx")
    Html workbook(AnalysisFilter filter, BindingResult errors, Shell shell, Change look) {
        return Html.download(
                shell.t("contracts.low.file") + ".xlsx", PaperList.TYPE, taken(filter, errors, shell, look)::write);
    }

    @StepUp
    @GetMapping(LowIncomePage.PATH + ".docx")
    Html document(AnalysisFilter filter, BindingResult errors, Shell shell, Change look) {
        return Html.download(
                shell.t("contracts.low.file") + ".docx",
                PaperList.DOCUMENT,
                taken(filter, errors, shell, look)::document);
    }

    private PaperList taken(AnalysisFilter filter, BindingResult errors, Shell shell, Change look) {
        var citizens = incomes.all(look.user(), low(filter, errors));
        journal.exported(
                look,
                new LowIncomeTaken(),
                citizens.size(),
                citizens.stream()
                        .map(LowIncomes.Citizen::line)
                        .flatMap(line -> Stream.of(line.contract(), line.familyId(), line.personId()))
                        .distinct()
                        .toList());
        return paper(choices.institution(look.institution()), citizens, shell.date(look.today()), shell);
    }

    private static AnalysisFilter low(AnalysisFilter filter, BindingResult errors) {
        return (errors.hasErrors() ? AnalysisFilter.NONE : filter).only(AnalysisFilter.Which.LOW);
    }

    private static PaperList paper(String institution, List<LowIncomes.Citizen> citizens, String day, Shell shell) {
        var rows = new ArrayList<List<String>>();
        for (var citizen : citizens) {
            var line = citizen.line();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.person(),
                    shell.date(line.birthDate()),
                    line.familyNumber(),
                    line.number() + ", " + shell.date(line.concludedOn()),
                    shell.t(line.direction().titleKey()),
                    shell.roubles(line.perHead()),
                    shell.roubles(line.subsistence()),
                    shell.date(line.analysedOn()),
                    AnalysesPage.titles(line, shell.locale()),
                    String.valueOf(citizen.contracts()),
                    Objects.requireNonNullElse(line.employee(), "")));
        }
        return new PaperList(
                shell.t("contracts.low.sheet"),
                List.of(institution, shell.t("contracts.low.title"), shell.t("contracts.paper.on", day)),
                Stream.of(
                                "number-in-order",
                                "citizen",
                                "born",
                                "family",
                                "contract",
                                "direction",
                                "per-head",
                                "subsistence",
                                "analysed",
                                "causes",
                                "contracts",
                                "analyst")
                        .map(column -> shell.t("contracts.column." + column))
                        .toList(),
                WIDTHS,
                rows,
                List.of(shell.t("contracts.paper.total", rows.size()), shell.t("contracts.paper.signature")));
    }
}
