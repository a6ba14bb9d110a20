package opora.contracts.outcome;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.ContractPages;
import opora.contracts.ContractsPermissions;
import opora.platform.Change;
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

/** What came of a contract. Refused, a form comes back as it was typed, and the others as they stand. */
@Controller
@Requires(ContractsPermissions.VIEW)
class ContractOutcomeController {

    private final ContractPages pages;
    private final OutcomeSelect outcomes;
    private final RecordContractOutcome recordOutcome;
    private final AssessStatus assessStatus;
    private final WatchAfter watchAfter;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ContractOutcomeController(
            ContractPages pages,
            OutcomeSelect outcomes,
            RecordContractOutcome recordOutcome,
            AssessStatus assessStatus,
            WatchAfter watchAfter,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.pages = pages;
        this.outcomes = outcomes;
        this.recordOutcome = recordOutcome;
        this.assessStatus = assessStatus;
        this.watchAfter = watchAfter;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/contracts/{id}/outcome")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var opened = pages.forLook(id, look);
        journal.viewed(
                look,
                new ContractOutcomeEvent.ContractOutcomeViewed(id),
                id,
                opened.contract().familyId());
        return Html.page(page(opened, null, shell, look));
    }

    @PostMapping("/contracts/{id}/outcome")
    @Requires(ContractsPermissions.KEEP)
    Html record(
            @PathVariable UUID id, @Valid ContractOutcomeForm form, BindingResult errors, Shell shell, Change change) {
        return step(
                id,
                () -> recordOutcome.record(form.draft(id, forms.typed()), change),
                "contracts.outcome.saved",
                errors,
                shell,
                change);
    }

    @PostMapping("/contracts/{id}/status")
    @Requires(ContractsPermissions.KEEP)
    Html status(@PathVariable UUID id, @Valid StatusForm form, BindingResult errors, Shell shell, Change change) {
        return step(
                id,
                () -> assessStatus.assess(form.draft(id, forms.typed(), change.today()), change),
                "contracts.status.saved",
                errors,
                shell,
                change);
    }

    @PostMapping("/contracts/{id}/after")
    @Requires(ContractsPermissions.KEEP)
    Html after(@PathVariable UUID id, @Valid AfterForm form, BindingResult errors, Shell shell, Change change) {
        return step(
                id, () -> watchAfter.record(form.draft(id), change), "contracts.after.saved", errors, shell, change);
    }

    @PostMapping("/contracts/{id}/effect")
    @Requires(ContractsPermissions.KEEP)
    Html effect(@PathVariable UUID id, @Valid EffectForm form, BindingResult errors, Shell shell, Change change) {
        return step(
                id,
                () -> watchAfter.report(id, form.day(), form.text(), form.reportExpedient(), change),
                "contracts.effect.saved",
                errors,
                shell,
                change);
    }

    private Html step(UUID id, Runnable step, String done, BindingResult errors, Shell shell, Change change) {
        var opened = pages.forLook(id, change);
        return forms.attempt(errors, step)
                ? Html.done(OutcomeLinks.outcome(id), done)
                : Html.fix(page(opened, forms.typed(errors), shell, change));
    }

    private JteModel page(ContractPages.Opened opened, @Nullable Fields typed, Shell shell, Change look) {
        var shown = outcomes.of(look.institution(), opened.contract().id());
        var values = new HashMap<>(forms.filled(known(shown, look)).values());
        if (typed != null) {
            values.putAll(typed.values());
        }
        return templates.contractsOutcomeShow(new ContractOutcomePage(
                shell,
                typed == null
                        ? new Fields(values, Map.of(), List.of())
                        : new Fields(values, typed.problems(), typed.refusals()),
                opened.header(),
                opened.contract(),
                shown,
                pages.mayKeep(opened.contract(), look.user()),
                look.today()));
    }

    private static Map<String, @Nullable Object> known(OutcomeShown shown, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("assessedOn", look.today());
        known.put("checkedOn", look.today());
        known.put("reportedOn", look.today());
        known.put("afterEvery", AfterEvery.QUARTER.name());
        var outcome = shown.outcome();
        if (outcome != null) {
            known.put("assessedOn", outcome.assessedOn());
            known.put("completion", outcome.completion().name());
            known.put("employedOn", outcome.reached().employedOn());
            known.put("retrainedOn", outcome.reached().retrainedOn());
            known.put("businessOn", outcome.reached().businessOn());
            known.put("householdOn", outcome.reached().householdOn());
            known.put("overcome", outcome.reached().overcome());
            known.put("evidence", outcome.reached().evidence());
            known.put("note", outcome.note());
            known.put("expedient", outcome.expedient());
            known.put("afterEvery", outcome.afterEvery().name());
            known.put("version", outcome.version());
            known.put("reportedOn", outcome.reportedOn() == null ? look.today() : outcome.reportedOn());
            known.put("conclusion", outcome.conclusion());
            known.put("reportExpedient", outcome.expedient());
        }
        for (var cause : shown.causes()) {
            if (cause.removed() != null) {
                known.put("cause-" + cause.code(), cause.removed() ? "removed" : "stands");
                known.put("cause-evidence-" + cause.code(), cause.evidence());
            }
        }
        for (var side : shown.sides()) {
            var name = side.attribute().code();
            known.put(
                    "before-" + name,
                    side.before() == null ? null : side.before().intValue());
            known.put(
                    "after-" + name, side.after() == null ? null : side.after().intValue());
            known.put("evidence-" + name, side.evidence());
            if (side.attribute() != StatusAttribute.INCOME) {
                known.putIfAbsent("beforeOn", side.beforeOn());
                known.putIfAbsent("afterOn", side.afterOn());
            }
        }
        return known;
    }
}
