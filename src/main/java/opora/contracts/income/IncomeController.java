package opora.contracts.income;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import opora.contracts.AssessIncome;
import opora.contracts.ContractPages;
import opora.contracts.ContractsPermissions;
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

/** The form of an assessment of income. */
@Controller
@Requires(ContractsPermissions.KEEP)
class IncomeController {

    private final ContractPages pages;
    private final Incomes incomes;
    private final AssessIncome assessIncome;
    private final Forms forms;
    private final Templates templates;

    IncomeController(
            ContractPages pages, Incomes incomes, AssessIncome assessIncome, Forms forms, Templates templates) {
        this.pages = pages;
        this.incomes = incomes;
        this.assessIncome = assessIncome;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/contracts/{id}/incomes/new")
    Html blank(@PathVariable UUID id, Shell shell, Change look) {
        var opened = pages.forChange(id, look);
        return Html.page(page(opened, forms.filled(Map.of("key", Ids.next(), "asOf", look.today())), shell, look));
    }

    @PostMapping("/contracts/{id}/incomes")
    Html assess(@PathVariable UUID id, @Valid IncomeForm form, BindingResult errors, Shell shell, Change change) {
        var opened = pages.forChange(id, change);
        return forms.attempt(errors, () -> assessIncome.assess(form.draft(id), change))
                .map(done -> Html.done(opened.contract().path(), "contracts.income.assessed"))
                .orElseGet(() -> Html.fix(page(opened, forms.typed(errors), shell, change)));
    }

    private JteModel page(ContractPages.Opened opened, Fields fields, Shell shell, Change look) {
        return templates.contractsIncomeForm(new IncomeFormPage(
                shell,
                fields,
                opened.header(),
                opened.contract(),
                incomes.appliedOn(look.institution(), opened.contract().id())));
    }
}
