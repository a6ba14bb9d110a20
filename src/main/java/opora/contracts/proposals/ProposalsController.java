package opora.contracts.proposals;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.ContractPages;
import opora.contracts.ContractsPermissions;
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

    private final ContractPages pages;
    private final ProposalSelect proposals;
    private final ProposeChange proposeChange;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ProposalsController(
            ContractPages pages,
            ProposalSelect proposals,
            ProposeChange proposeChange,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.pages = pages;
        this.proposals = proposals;
        this.proposeChange = proposeChange;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/contracts/{id}/proposals")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var opened = pages.forLook(id, look);
        journal.viewed(
                look,
                new ProposalEvent.ProgrammeProposalsViewed(id),
                id,
                opened.contract().familyId());
        return Html.page(page(opened, null, shell, look));
    }

    @PostMapping("/contracts/{id}/proposals")
    @Requires(ContractsPermissions.KEEP)
    Html propose(@PathVariable UUID id, @Valid ProposalForm form, BindingResult errors, Shell shell, Change change) {
        var opened = pages.forLook(id, change);
        return forms.attempt(errors, () -> proposeChange.propose(form.draft(id), change))
                .map(done -> Html.done(path(id), "contracts.proposal.saved"))
                .orElseGet(() -> Html.fix(page(opened, forms.typed(errors), shell, change)));
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
        var opened = pages.forLook(
                proposals.contractOf(change.institution(), proposal).orElseThrow(NotFound::new), change);
        return forms.attempt(errors, step)
                ? Html.done(path(opened.contract().id()), "contracts.proposal.moved")
                : Html.fix(page(opened, forms.typed(errors), shell, change));
    }

    private JteModel page(ContractPages.Opened opened, @Nullable Fields typed, Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("on", look.today());
        known.put("stepOn", look.today());
        return templates.contractsProposalsShow(new ProposalsPage(
                shell,
                typed == null ? forms.filled(known) : typed,
                opened.header(),
                opened.contract(),
                proposals.of(look.institution(), opened.contract().id()),
                pages.mayKeep(opened.contract(), look.user())));
    }

    private static String path(UUID contract) {
        return "/contracts/" + contract + "/proposals";
    }
}
