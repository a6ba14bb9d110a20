package opora.casework.monitoring;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.casework.CaseworkPermissions;
import opora.casework.DecideAfterMonitoring;
import opora.casework.VoidMonitoring;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.platform.Change;
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

/** What comes after a monitoring: a decision, or its voiding. */
@Controller
@Requires(CaseworkPermissions.MONITOR)
class MonitoringChangeController {

    private final Families families;
    private final ObservationStore store;
    private final DecideAfterMonitoring decide;
    private final VoidMonitoring voiding;
    private final Forms forms;
    private final Templates templates;

    MonitoringChangeController(
            Families families,
            ObservationStore store,
            DecideAfterMonitoring decide,
            VoidMonitoring voiding,
            Forms forms,
            Templates templates) {
        this.families = families;
        this.store = store;
        this.decide = decide;
        this.voiding = voiding;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/monitoring/{id}/decision")
    Html decision(@PathVariable UUID id, Shell shell, Change change) {
        var observed = observed(id, change);
        var header = header(observed, change);
        var known = new HashMap<String, @Nullable Object>();
        known.put("decision", observed.decision());
        known.put("decidedOn", observed.decidedOn() == null ? change.today() : observed.decidedOn());
        return Html.page(
                templates.caseworkMonitoringDecision(new DecisionPage(shell, header, forms.filled(known), observed)));
    }

    @PostMapping("/monitoring/{id}/decision")
    Html decide(@PathVariable UUID id, @Valid DecisionForm form, BindingResult errors, Shell shell, Change change) {
        var observed = observed(id, change);
        var header = header(observed, change);
        boolean decided = forms.attempt(
                errors,
                () -> decide.decide(
                        id,
                        Objects.requireNonNull(form.decision()).strip(),
                        Objects.requireNonNull(form.decidedOn()),
                        change));
        return decided
                ? Html.done(observed.path(), "casework.decision.recorded")
                : Html.fix(templates.caseworkMonitoringDecision(
                        new DecisionPage(shell, header, forms.typed(errors), observed)));
    }

    @GetMapping("/monitoring/{id}/void")
    Html reason(@PathVariable UUID id, Shell shell, Change change) {
        var observed = observed(id, change);
        return Html.page(voidPage(shell, header(observed, change), Fields.BLANK, observed));
    }

    @PostMapping("/monitoring/{id}/void")
    Html voidIt(
            @PathVariable UUID id, @Valid VoidObservationForm form, BindingResult errors, Shell shell, Change change) {
        var observed = observed(id, change);
        var header = header(observed, change);
        return forms.attempt(errors, () -> voiding.voidIt(id, change))
                ? Html.done(header.path() + "/monitoring", "casework.monitoring.voided")
                : Html.fix(voidPage(shell, header, forms.typed(errors), observed));
    }

    private JteModel voidPage(Shell shell, FamilyHeader header, Fields fields, Observed observed) {
        return templates.caseworkMonitoringVoid(new VoidObservationPage(
                shell,
                header,
                fields,
                shell.t("casework.monitoring.void"),
                shell.t("casework.monitoring.of-day", shell.date(observed.on()), observed.employee()),
                observed.path() + "/void",
                observed.path()));
    }

    private Observed observed(UUID id, Change change) {
        return store.find(change.institution(), id).orElseThrow(NotFound::new);
    }

    private FamilyHeader header(Observed observed, Change change) {
        families.mustSensitive(CaseworkPermissions.MONITOR, List.of(observed.familyId()), change.user());
        return families.header(observed.familyId(), change.user());
    }
}
