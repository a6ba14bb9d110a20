package opora.contracts.analysis;

import gg.jte.generated.precompiled.Templates;
import opora.contracts.ContractsPermissions;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.paging.DayKey;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which programmes were analysed and which were not (SCN-03). */
@Controller
@Requires(ContractsPermissions.VIEW)
class AnalysesController {

    private static final String ALL = "/contracts/analyses";

    private final Analyses analyses;
    private final Forms forms;
    private final Templates templates;

    AnalysesController(Analyses analyses, Forms forms, Templates templates) {
        this.analyses = analyses;
        this.forms = forms;
        this.templates = templates;
    }

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
}
