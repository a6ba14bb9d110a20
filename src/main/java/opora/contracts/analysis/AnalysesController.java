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

/** Which programmes were analysed and which were not (SCN-03), and the register of citizens with a low income (SCN-05). */
@Controller
@Requires(ContractsPermissions.VIEW)
class AnalysesController {

    private static final String LOW = "/contracts/low-income";
    private static final String ALL = "/contracts/analyses";
    private static final List<Integer> WIDTHS = List.of(6, 34, 12, 12, 22, 28, 16, 16, 12, 60, 22);

    private final Analyses analyses;
    private final ContractChoices choices;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    AnalysesController(Analyses analyses, ContractChoices choices, Journal journal, Forms forms, Templates templates) {
        this.analyses = analyses;
        this.choices = choices;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    record LowIncomeTaken() implements JournalEvent {}

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    @GetMapping(ALL)
    Html list(
            AnalysisFilter filter,
            BindingResult errors,
            @RequestParam @Nullable String after,
            Shell shell,
            Change look) {
        var readable = errors.hasErrors() ? AnalysisFilter.NONE : filter;
        var user = look.user();
        var slice = analyses.page(user, readable, DayKey.of(after));
        var page = new AnalysesPage(
                shell,
                forms.typed(errors),
                readable,
                slice,
                analyses.count(user, readable.only(AnalysisFilter.Which.DONE)),
                analyses.count(user, readable.only(AnalysisFilter.Which.ALL)),
                slice.next() == null ? null : readable.path(ALL, slice.next()));
        return errors.hasErrors()
                ? Html.fix(templates.contractsAnalysisList(page))
                : Html.page(templates.contractsAnalysisList(page));
    }

    @GetMapping(LOW)
    Html low(
            AnalysisFilter filter,
            BindingResult errors,
            @RequestParam @Nullable String after,
            Shell shell,
            Change look) {
        var readable = low(filter, errors);
        var slice = analyses.page(look.user(), readable, DayKey.of(after));
        var page = new LowIncomePage(
                shell,
                forms.typed(errors),
                readable,
                slice,
                analyses.count(look.user(), readable),
                slice.next() == null ? null : readable.path(LOW, slice.next()));
        return errors.hasErrors()
                ? Html.fix(templates.contractsAnalysisLow(page))
                : Html.page(templates.contractsAnalysisLow(page));
    }

    @StepUp
    @GetMapping(LOW + ".xlsx")
    Html paper(AnalysisFilter filter, BindingResult errors, Shell shell, Change look) {
        var lines = analyses.all(look.user(), low(filter, errors));
        journal.exported(
                look,
                new LowIncomeTaken(),
                lines.size(),
                lines.stream()
                        .flatMap(line -> Stream.of(line.contract(), line.familyId(), line.personId()))
                        .distinct()
                        .toList());
        var institution = choices.institution(look.institution());
        return Html.download(
                shell.t("contracts.low.file"),
                PaperList.TYPE,
                paper(institution, lines, shell.date(look.today()), shell)::write);
    }

    private static AnalysisFilter low(AnalysisFilter filter, BindingResult errors) {
        return (errors.hasErrors() ? AnalysisFilter.NONE : filter).only(AnalysisFilter.Which.LOW);
    }

    private static PaperList paper(String institution, List<Analyses.Line> lines, String day, Shell shell) {
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
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
                                "analyst")
                        .map(column -> shell.t("contracts.column." + column))
                        .toList(),
                WIDTHS,
                rows,
                List.of(shell.t("contracts.paper.total", lines.size()), shell.t("contracts.paper.signature")));
    }
}
