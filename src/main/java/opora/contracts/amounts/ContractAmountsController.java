package opora.contracts.amounts;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Objects;
import opora.contracts.ContractsPermissions;
import opora.contracts.ReferenceAmounts;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Reference data of contracts: entered with a day and a source, never changed. */
@Controller
@Requires(ContractsPermissions.CONFIGURE)
class ContractAmountsController {

    private static final String PATH = "/contracts/amounts";

    private final ReferenceAmounts amounts;
    private final Forms forms;
    private final Templates templates;

    ContractAmountsController(ReferenceAmounts amounts, Forms forms, Templates templates) {
        this.amounts = amounts;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping(PATH)
    Html show(Shell shell, Change look) {
        return Html.page(page(Fields.BLANK, shell, look));
    }

    @PostMapping(PATH + "/subsistence")
    Html enter(@Valid SubsistenceForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(
                        errors,
                        () -> amounts.enter(
                                Objects.requireNonNull(form.group()),
                                Objects.requireNonNull(form.validFrom()),
                                Objects.requireNonNull(form.amount()),
                                Objects.requireNonNullElse(form.source(), ""),
                                change))
                ? Html.done(PATH, "contracts.amounts.saved")
                : Html.fix(page(forms.typed(errors), shell, change));
    }

    @PostMapping(PATH + "/rules")
    Html rule(@Valid RuleForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> amounts.enter(form.rule(), change))
                ? Html.done(PATH, "contracts.amounts.saved")
                : Html.fix(page(forms.typed(errors), shell, change));
    }

    private JteModel page(Fields fields, Shell shell, Change look) {
        return templates.contractsAmountsShow(new ContractAmountsPage(
                shell, fields, amounts.rules(look.institution()), amounts.subsistence(look.institution())));
    }
}
