package opora.casework.monitoring;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.casework.CaseworkPermissions;
import opora.casework.RecordOutcomes;
import opora.casework.VoidOutcome;
import opora.people.Families;
import opora.people.FamilyHeader;
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

/** What changed for the better in a family, whose change it is and what shows it. */
@Controller
@Requires(CaseworkPermissions.MONITOR)
class OutcomeController {

    private final Families families;
    private final ObservationStore store;
    private final FamilyMembers members;
    private final RecordOutcomes recordOutcomes;
    private final VoidOutcome voiding;
    private final CaseChoices choices;
    private final Forms forms;
    private final Templates templates;

    OutcomeController(
            Families families,
            ObservationStore store,
            FamilyMembers members,
            RecordOutcomes recordOutcomes,
            VoidOutcome voiding,
            CaseChoices choices,
            Forms forms,
            Templates templates) {
        this.families = families;
        this.store = store;
        this.members = members;
        this.recordOutcomes = recordOutcomes;
        this.voiding = voiding;
        this.choices = choices;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/outcomes/new")
    Html blank(@PathVariable UUID id, Shell shell, Change change) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("on", change.today());
        known.put("employeeId", change.user().employeeId());
        return Html.page(page(shell, header(id, change), forms.filled(known), change));
    }

    @PostMapping("/families/{id}/outcomes")
    Html note(@PathVariable UUID id, @Valid OutcomeForm form, BindingResult errors, Shell shell, Change change) {
        var header = header(id, change);
        var noted = forms.attempt(
                errors,
                () -> recordOutcomes.record(
                        Objects.requireNonNull(form.key()), form.draft(id), Boolean.TRUE.equals(form.sure()), change));
        return noted.isPresent()
                ? Html.done(header.path() + "/monitoring", "casework.outcome.noted")
                : Html.fix(page(shell, header, forms.typed(errors), change));
    }

    @GetMapping("/outcomes/{id}/void")
    Html reason(@PathVariable UUID id, Shell shell, Change change) {
        var noted = noted(id, change);
        return Html.page(voidPage(shell, header(noted.familyId(), change), Fields.BLANK, noted));
    }

    @PostMapping("/outcomes/{id}/void")
    Html voidIt(
            @PathVariable UUID id, @Valid VoidObservationForm form, BindingResult errors, Shell shell, Change change) {
        var noted = noted(id, change);
        var header = header(noted.familyId(), change);
        return forms.attempt(errors, () -> voiding.voidIt(id, change))
                ? Html.done(header.path() + "/monitoring", "casework.outcome.voided")
                : Html.fix(voidPage(shell, header, forms.typed(errors), noted));
    }

    private FamilyHeader header(UUID family, Change change) {
        return families.header(family, change.user(), CaseworkPermissions.MONITOR);
    }

    /** Whoever may not read it may not take it back either. */
    private Noted noted(UUID id, Change change) {
        var noted = store.outcome(change.institution(), id).orElseThrow(NotFound::new);
        if (noted.isSensitive()) {
            families.mustSensitive(CaseworkPermissions.MONITOR, List.of(noted.familyId()), change.user());
        }
        return noted;
    }

    private JteModel page(Shell shell, FamilyHeader header, Fields fields, Change change) {
        return templates.caseworkMonitoringOutcome(new OutcomePage(
                shell,
                header,
                fields,
                members.of(shell, change.institution(), header.id()),
                choices.evaluators(change.user(), change.today())));
    }

    private JteModel voidPage(Shell shell, FamilyHeader header, Fields fields, Noted noted) {
        var whose = noted.person() == null ? header.name() : noted.person();
        return templates.caseworkMonitoringVoid(new VoidObservationPage(
                shell,
                header,
                fields,
                shell.t("casework.outcome.void"),
                shell.date(noted.on()) + ", " + whose + ": " + shell.t(noted.titleKey()),
                "/outcomes/" + noted.id() + "/void",
                header.path() + "/monitoring"));
    }
}
