package opora.contracts.needs;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.ContractChoices;
import opora.contracts.ContractPages;
import opora.contracts.ContractsPermissions;
import opora.contracts.DeclareNeed;
import opora.contracts.MeetNeed;
import opora.platform.Change;
import opora.platform.NotFound;
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

/** Needs are declared, met, withdrawn. */
@Controller
@Requires(ContractsPermissions.KEEP)
class NeedController {

    private final ContractPages pages;
    private final ContractChoices choices;
    private final Needs needs;
    private final DeclareNeed declareNeed;
    private final MeetNeed meetNeed;
    private final Forms forms;
    private final Templates templates;

    NeedController(
            ContractPages pages,
            ContractChoices choices,
            Needs needs,
            DeclareNeed declareNeed,
            MeetNeed meetNeed,
            Forms forms,
            Templates templates) {
        this.pages = pages;
        this.choices = choices;
        this.needs = needs;
        this.declareNeed = declareNeed;
        this.meetNeed = meetNeed;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/contracts/{id}/needs/new")
    Html blank(@PathVariable UUID id, Shell shell, Change look) {
        var opened = pages.forChange(id, look);
        var day = opened.contract().last().isBefore(look.today())
                ? opened.contract().concludedOn()
                : look.today();
        return Html.page(declaring(
                opened,
                forms.filled(Map.of("personId", opened.contract().personId(), "declaredOn", day)),
                shell,
                look));
    }

    @PostMapping("/contracts/{id}/needs")
    Html declare(@PathVariable UUID id, @Valid NeedForm form, BindingResult errors, Shell shell, Change change) {
        var opened = pages.forChange(id, change);
        return forms.attempt(errors, () -> declareNeed.declareAll(form.drafts(id), change))
                .map(done -> Html.done(opened.contract().path(), "contracts.need.saved"))
                .orElseGet(() -> Html.fix(declaring(opened, forms.typed(errors), shell, change)));
    }

    @GetMapping("/contracts/{id}/needs/{need}")
    Html show(@PathVariable UUID id, @PathVariable UUID need, Shell shell, Change look) {
        var opened = pages.forChange(id, look);
        var found = find(id, need, look);
        return Html.page(
                page(opened, found, forms.filled(Map.of("version", found.version(), "on", look.today())), shell));
    }

    @PostMapping("/contracts/{id}/needs/{need}/meeting")
    Html meet(
            @PathVariable UUID id,
            @PathVariable UUID need,
            NeedStepForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var text = Objects.requireNonNullElse(form.evidence(), "");
        return step(id, need, () -> meetNeed.meet(need, form.day(), text, form.read(), change), errors, shell, change);
    }

    @PostMapping("/contracts/{id}/needs/{need}/withdrawal")
    Html withdraw(
            @PathVariable UUID id,
            @PathVariable UUID need,
            NeedStepForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var text = Objects.requireNonNullElse(form.withdrawal(), "");
        return step(
                id, need, () -> meetNeed.withdraw(need, form.day(), text, form.read(), change), errors, shell, change);
    }

    @PostMapping("/contracts/{id}/needs/{need}/return")
    Html reopen(
            @PathVariable UUID id,
            @PathVariable UUID need,
            NeedStepForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return step(id, need, () -> meetNeed.reopen(need, form.read(), change), errors, shell, change);
    }

    private Html step(UUID id, UUID need, Runnable step, BindingResult errors, Shell shell, Change change) {
        var opened = pages.forChange(id, change);
        var found = find(id, need, change);
        return forms.attempt(errors, step)
                ? Html.done(opened.contract().path(), "contracts.need.saved")
                : Html.fix(page(opened, found, forms.typed(errors), shell));
    }

    private Needs.Need find(UUID contract, UUID need, Change look) {
        return needs.find(look.institution(), contract, need).orElseThrow(NotFound::new);
    }

    private JteModel declaring(ContractPages.Opened opened, Fields fields, Shell shell, Change look) {
        return templates.contractsNeedsForm(new NeedFormPage(
                shell,
                fields,
                opened.header(),
                opened.contract(),
                choices.members(look.institution(), opened.contract().familyId())));
    }

    private JteModel page(ContractPages.Opened opened, Needs.Need need, Fields fields, Shell shell) {
        return templates.contractsNeedsShow(new NeedPage(shell, fields, opened.header(), opened.contract(), need));
    }
}
