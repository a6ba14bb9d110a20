package opora.contracts.programme;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.CarryOutMeasure;
import opora.contracts.ContractChoices;
import opora.contracts.ContractPages;
import opora.contracts.ContractsPermissions;
import opora.contracts.PlanMeasure;
import opora.contracts.needs.Needs;
import opora.partners.PartnerChoices;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.web.Choice;
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

/** The measures of the programme in force: planned, corrected, carried out. */
@Controller
@Requires(ContractsPermissions.KEEP)
class ContractMeasureController {

    private final ContractPages pages;
    private final Programmes programmes;
    private final ContractChoices choices;
    private final PartnerChoices partners;
    private final Needs needs;
    private final PlanMeasure planMeasure;
    private final CarryOutMeasure carryOutMeasure;
    private final Forms forms;
    private final Templates templates;

    ContractMeasureController(
            ContractPages pages,
            Programmes programmes,
            ContractChoices choices,
            PartnerChoices partners,
            Needs needs,
            PlanMeasure planMeasure,
            CarryOutMeasure carryOutMeasure,
            Forms forms,
            Templates templates) {
        this.pages = pages;
        this.programmes = programmes;
        this.choices = choices;
        this.partners = partners;
        this.needs = needs;
        this.planMeasure = planMeasure;
        this.carryOutMeasure = carryOutMeasure;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/contracts/{id}/measures/new")
    Html blank(@PathVariable UUID id, Shell shell, Change look) {
        var opened = pages.forChange(id, look);
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("termFrom", opened.contract().startsOn());
        known.put("termTo", opened.contract().endsOn());
        return Html.page(page(opened, null, forms.filled(known), shell, look));
    }

    @PostMapping("/contracts/{id}/measures")
    Html plan(@PathVariable UUID id, @Valid MeasureForm form, BindingResult errors, Shell shell, Change change) {
        var opened = pages.forChange(id, change);
        return forms.attempt(
                        errors,
                        () -> planMeasure.plan(form.draft(Objects.requireNonNull(form.key()), id, null), change))
                .map(done -> Html.done(opened.contract().path(), "contracts.measure.saved"))
                .orElseGet(() -> Html.fix(page(opened, null, forms.typed(errors), shell, change)));
    }

    @GetMapping("/contracts/{id}/measures/{measure}")
    Html show(@PathVariable UUID id, @PathVariable UUID measure, Shell shell, Change look) {
        var opened = pages.forChange(id, look);
        var found = find(id, measure, look);
        var known = new HashMap<>(MeasureForm.of(found));
        known.put("doneOn", found.doneOn() == null ? look.today() : found.doneOn());
        known.put("result", found.result());
        return Html.page(page(opened, found, forms.filled(known), shell, look));
    }

    @PostMapping("/contracts/{id}/measures/{measure}")
    Html correct(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @Valid MeasureForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var opened = pages.forChange(id, change);
        var found = find(id, measure, change);
        int version = Objects.requireNonNullElse(form.version(), 0);
        return forms.attempt(errors, () -> planMeasure.correct(form.draft(measure, id, found), version, change))
                ? Html.done(opened.contract().path(), "contracts.measure.saved")
                : Html.fix(page(opened, found, forms.typed(errors), shell, change));
    }

    @PostMapping("/contracts/{id}/measures/{measure}/done")
    Html done(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            DoneForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return step(id, measure, () -> carryOut(id, measure, form, change), errors, shell, change);
    }

    @PostMapping("/contracts/{id}/measures/{measure}/reopening")
    Html reopen(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            DoneForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        int version = Objects.requireNonNullElse(form.version(), 0);
        return step(id, measure, () -> carryOutMeasure.reopen(id, measure, version, change), errors, shell, change);
    }

    private void carryOut(UUID id, UUID measure, DoneForm form, Change change) {
        if (form.doneOn() == null) {
            throw new Refused("contracts.refused.day").on("doneOn");
        }
        carryOutMeasure.done(
                id,
                measure,
                form.doneOn(),
                Objects.requireNonNullElse(form.result(), ""),
                Objects.requireNonNullElse(form.version(), 0),
                change);
    }

    /** What the other form of the page holds is shown as it is stored. */
    private Html step(UUID id, UUID measure, Runnable step, BindingResult errors, Shell shell, Change change) {
        var opened = pages.forChange(id, change);
        var found = find(id, measure, change);
        if (forms.attempt(errors, step)) {
            return Html.done(opened.contract().path(), "contracts.measure.saved");
        }
        var typed = forms.typed(errors);
        var values = new HashMap<>(forms.filled(MeasureForm.of(found)).values());
        values.putAll(typed.values());
        return Html.fix(page(opened, found, new Fields(values, typed.problems(), typed.refusals()), shell, change));
    }

    private Measure find(UUID contract, UUID measure, Change look) {
        return programmes.find(look.institution(), contract, measure).orElseThrow(NotFound::new);
    }

    private JteModel page(
            ContractPages.Opened opened, @Nullable Measure measure, Fields fields, Shell shell, Change look) {
        var contract = opened.contract();
        var current = programmes.current(look.institution(), contract.id());
        return templates.contractsProgrammeMeasure(new MeasureFormPage(
                shell,
                fields,
                opened.header(),
                contract,
                measure,
                measure == null || current.isPresent() && current.get().id().equals(measure.programmeId()),
                executors(measure, shell, look),
                needs.of(look.institution(), contract.id()).stream()
                        .filter(need -> need.withdrawnOn() == null)
                        .map(need -> Choice.of(need.id(), shell.t(need.kind().titleKey())))
                        .toList()));
    }

    private List<Choice> executors(@Nullable Measure measure, Shell shell, Change look) {
        var executors = new ArrayList<Choice>();
        executors.add(new Choice("citizen", shell.t("contracts.executor.citizen")));
        choices.employees(look.institution(), look.today(), measure == null ? null : measure.employeeId())
                .forEach(each -> executors.add(new Choice("employee:" + each.value(), each.title())));
        partners.active(look.institution(), measure == null ? null : measure.partnerId())
                .forEach(each -> executors.add(new Choice("partner:" + each.value(), each.title())));
        return executors;
    }
}
