package opora.contracts.analysis;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import opora.contracts.AnalyseProgramme;
import opora.contracts.ContractPages;
import opora.contracts.ContractsPermissions;
import opora.contracts.income.Incomes;
import opora.contracts.programme.Programmes;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form of the analysis of one programme. */
@Controller
@Requires(ContractsPermissions.KEEP)
class AnalysisController {

    private final ContractPages pages;
    private final Analyses analyses;
    private final Incomes incomes;
    private final Programmes programmes;
    private final AnalyseProgramme analyseProgramme;
    private final Forms forms;
    private final Templates templates;

    AnalysisController(
            ContractPages pages,
            Analyses analyses,
            Incomes incomes,
            Programmes programmes,
            AnalyseProgramme analyseProgramme,
            Forms forms,
            Templates templates) {
        this.pages = pages;
        this.analyses = analyses;
        this.incomes = incomes;
        this.programmes = programmes;
        this.analyseProgramme = analyseProgramme;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/contracts/{id}/analysis")
    Html form(@PathVariable UUID id, Shell shell, Change look) {
        var opened = pages.forChange(id, look);
        var known = analyses.of(look.institution(), id)
                .map(AnalysisForm::of)
                .orElseGet(() -> Map.of("key", Ids.next(), "version", 0, "analysedOn", look.today()));
        return Html.page(page(opened, forms.filled(known), shell, look));
    }

    @PostMapping("/contracts/{id}/analysis")
    Html analyse(@PathVariable UUID id, @Valid AnalysisForm form, BindingResult errors, Shell shell, Change change) {
        var opened = pages.forChange(id, change);
        return forms.attempt(errors, () -> analyseProgramme.analyse(form.draft(id), change))
                .map(done -> Html.done(opened.contract().path(), "contracts.analysis.saved"))
                .orElseGet(() -> Html.fix(page(opened, forms.typed(errors), shell, change)));
    }

    private JteModel page(ContractPages.Opened opened, Fields fields, Shell shell, Change look) {
        var contract = opened.contract().id();
        return templates.contractsAnalysisForm(new AnalysisFormPage(
                shell,
                fields,
                opened.header(),
                opened.contract(),
                incomes.of(look.institution(), contract),
                programmes.current(look.institution(), contract).isPresent()));
    }
}
