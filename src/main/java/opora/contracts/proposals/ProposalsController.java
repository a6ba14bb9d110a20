package opora.contracts.proposals;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.ContractReach;
import opora.contracts.ContractSummary;
import opora.contracts.Contracts;
import opora.contracts.ContractsPermissions;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
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

/** The proposals of a contract and what the body that concluded it said to them. */
@Controller
@Requires(ContractsPermissions.VIEW)
class ProposalsController {

    private final Contracts contracts;
    private final ContractReach reach;
    private final ProposalSelect proposals;
    private final ProposeChange proposeChange;
    private final Families families;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ProposalsController(
            Contracts contracts,
            ContractReach reach,
            ProposalSelect proposals,
            ProposeChange proposeChange,
            Families families,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.contracts = contracts;
        this.reach = reach;
        this.proposals = proposals;
        this.proposeChange = proposeChange;
        this.families = families;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/contracts/{id}/proposals")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var contract = contracts.mustFind(look.user(), id);
        journal.viewed(look, new ProposalEvent.ProgrammeProposalsViewed(id), id, contract.familyId());
        return Html.page(page(contract, null, shell, look));
    }

    @PostMapping("/contracts/{id}/proposals")
    @Requires(ContractsPermissions.KEEP)
    Html propose(@PathVariable UUID id, @Valid ProposalForm form, BindingResult errors, Shell shell, Change change) {
        var contract = contracts.mustFind(change.user(), id);
        return forms.attempt(errors, () -> proposeChange.propose(form.draft(id), change))
                .map(done -> Html.done(path(id), "contracts.proposal.saved"))
                .orElseGet(() -> Html.fix(page(contract, forms.typed(errors), shell, change)));
    }

    @PostMapping("/contracts/proposals/{id}/sending")
    @Requires(ContractsPermissions.KEEP)
    Html send(@PathVariable UUID id, @Valid ProposalStepForm form, BindingResult errors, Shell shell, Change change) {
        return step(id, () -> proposeChange.send(id, form.day(), form.letter(), change), errors, shell, change);
    }

    @PostMapping("/contracts/proposals/{id}/acceptance")
    @Requires(ContractsPermissions.KEEP)
    Html accept(@PathVariable UUID id, @Valid ProposalStepForm form, BindingResult errors, Shell shell, Change change) {
        return step(id, () -> proposeChange.answer(id, true, form.day(), form.text(), change), errors, shell, change);
    }

    @PostMapping("/contracts/proposals/{id}/refusal")
    @Requires(ContractsPermissions.KEEP)
    Html decline(
            @PathVariable UUID id, @Valid ProposalStepForm form, BindingResult errors, Shell shell, Change change) {
        return step(id, () -> proposeChange.answer(id, false, form.day(), form.text(), change), errors, shell, change);
    }

    @PostMapping("/contracts/proposals/{id}/withdrawal")
    @Requires(ContractsPermissions.KEEP)
    Html withdraw(
            @PathVariable UUID id, @Valid ProposalStepForm form, BindingResult errors, Shell shell, Change change) {
        return step(id, () -> proposeChange.withdraw(id, form.day(), form.text(), change), errors, shell, change);
    }

    private Html step(UUID proposal, Runnable step, BindingResult errors, Shell shell, Change change) {
        var contract = contracts.mustFind(
                change.user(),
                proposals.contractOf(change.institution(), proposal).orElseThrow(NotFound::new));
        return forms.attempt(errors, step)
                ? Html.done(path(contract.id()), "contracts.proposal.moved")
                : Html.fix(page(contract, forms.typed(errors), shell, change));
    }

    private JteModel page(ContractSummary contract, @Nullable Fields typed, Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("on", look.today());
        known.put("stepOn", look.today());
        return templates.contractsProposalsShow(new ProposalsPage(
                shell,
                typed == null ? forms.filled(known) : typed,
                families.header(contract.familyId(), look.user()),
                contract,
                proposals.of(look.institution(), contract.id()),
                reach.may(ContractsPermissions.KEEP, contract.familyId(), look.user())));
    }

    private static String path(UUID contract) {
        return "/contracts/" + contract + "/proposals";
    }
}
