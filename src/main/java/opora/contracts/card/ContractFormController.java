package opora.contracts.card;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.ConcludeContract;
import opora.contracts.ContractChoices;
import opora.contracts.ContractLinks;
import opora.contracts.ContractSummary;
import opora.contracts.ContractsPermissions;
import opora.contracts.CorrectContract;
import opora.partners.PartnerChoices;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form of a contract: a new one, and one that is corrected or prolonged. */
@Controller
@Requires(ContractsPermissions.KEEP)
class ContractFormController {

    private final Families families;
    private final ContractDetailsSelect details;
    private final ConcludeContract concludeContract;
    private final CorrectContract correctContract;
    private final ContractChoices choices;
    private final PartnerChoices partners;
    private final Forms forms;
    private final Templates templates;

    ContractFormController(
            Families families,
            ContractDetailsSelect details,
            ConcludeContract concludeContract,
            CorrectContract correctContract,
            ContractChoices choices,
            PartnerChoices partners,
            Forms forms,
            Templates templates) {
        this.families = families;
        this.details = details;
        this.concludeContract = concludeContract;
        this.correctContract = correctContract;
        this.choices = choices;
        this.partners = partners;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/contracts/new")
    Html blank(@PathVariable UUID id, Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("trainingAmount", "0");
        known.put("employeeId", look.user().employeeId());
        return Html.page(page(header(id, look), null, forms.filled(known), shell, look));
    }

    @PostMapping("/families/{id}/contracts")
    Html conclude(@PathVariable UUID id, @Valid ContractForm form, BindingResult errors, Shell shell, Change change) {
        var header = header(id, change);
        return forms.attempt(
                        errors,
                        () -> concludeContract.conclude(form.draft(Objects.requireNonNull(form.key()), id), change))
                .map(contract -> Html.done(ContractLinks.contract(contract), "contracts.concluded"))
                .orElseGet(() -> Html.fix(page(header, null, forms.typed(errors), shell, change)));
    }

    @GetMapping("/contracts/{id}/correction")
    Html correction(@PathVariable UUID id, Shell shell, Change look) {
        var known = details.mustFind(look.user(), id);
        var header = header(known.summary().familyId(), look);
        return Html.page(page(header, known.summary(), forms.filled(ContractForm.of(known)), shell, look));
    }

    @PostMapping("/contracts/{id}/correction")
    Html correct(@PathVariable UUID id, @Valid ContractForm form, BindingResult errors, Shell shell, Change change) {
        var known = details.mustFind(change.user(), id).summary();
        var header = header(known.familyId(), change);
        int version = Objects.requireNonNullElse(form.version(), 0);
        return forms.attempt(errors, () -> correctContract.correct(form.draft(id, known.familyId()), version, change))
                ? Html.done(known.path(), "contracts.corrected")
                : Html.fix(page(header, known, forms.typed(errors), shell, change));
    }

    private FamilyHeader header(UUID family, Change look) {
        families.mustSensitive(ContractsPermissions.KEEP, List.of(family), look.user());
        return families.header(family, look.user(), ContractsPermissions.KEEP);
    }

    private JteModel page(
            FamilyHeader header, @Nullable ContractSummary contract, Fields fields, Shell shell, Change look) {
        return templates.contractsCardForm(new ContractFormPage(
                shell,
                fields,
                header,
                contract,
                choices.members(look.institution(), header.id()),
                partners.active(look.institution(), null),
                choices.employees(look.institution(), look.today(), contract == null ? null : contract.employeeId())));
    }
}
