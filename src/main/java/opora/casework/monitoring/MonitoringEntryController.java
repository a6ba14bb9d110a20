package opora.casework.monitoring;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.casework.CaseworkPermissions;
import opora.casework.MonitoringDomain;
import opora.casework.MonitoringDomains;
import opora.casework.RecordMonitoring;
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
import org.springframework.web.bind.annotation.RequestParam;

/** A family on all domains of the centre, with what was seen last time beside; and the same again when it was wrong. */
@Controller
@Requires(CaseworkPermissions.MONITOR)
class MonitoringEntryController {

    private final Families families;
    private final ObservationStore store;
    private final MonitoringDomains domains;
    private final RecordMonitoring recordMonitoring;
    private final CaseChoices choices;
    private final Forms forms;
    private final Templates templates;

    MonitoringEntryController(
            Families families,
            ObservationStore store,
            MonitoringDomains domains,
            RecordMonitoring recordMonitoring,
            CaseChoices choices,
            Forms forms,
            Templates templates) {
        this.families = families;
        this.store = store;
        this.domains = domains;
        this.recordMonitoring = recordMonitoring;
        this.choices = choices;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/monitoring/new")
    Html blank(@PathVariable UUID id, Shell shell, Change change) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("on", change.today());
        known.put("employeeId", change.user().employeeId());
        return Html.page(page(shell, header(id, change), forms.filled(known), null, change));
    }

    @PostMapping("/families/{id}/monitoring")
    Html record(
            @PathVariable UUID id,
            @Valid MonitoringForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Shell shell,
            Change change) {
        var header = header(id, change);
        var draft = forms.attempt(errors, () -> {
            var all = domains.all(change.institution());
            return recordMonitoring.record(Objects.requireNonNull(form.key()), form.draft(id, all, typed), change);
        });
        return draft.isPresent()
                ? Html.done(header.path() + "/monitoring", "casework.monitoring.recorded")
                : Html.fix(page(shell, header, forms.typed(errors), null, change));
    }

    @GetMapping("/monitoring/{id}/correction")
    Html correction(@PathVariable UUID id, Shell shell, Change change) {
        var wrong = standing(id, change);
        var header = header(wrong.familyId(), change);
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("on", wrong.on());
        known.put("employeeId", wrong.employeeId());
        known.put("conclusion", wrong.conclusion());
        known.put("decision", wrong.decision());
        known.put("decidedOn", wrong.decidedOn());
        for (var rated : store.ratingsOf(change.institution(), id)) {
            known.put("score-" + rated.domain(), rated.score());
            known.put("comment-" + rated.domain(), rated.comment());
        }
        return Html.page(page(shell, header, forms.filled(known), wrong, change));
    }

    @PostMapping("/monitoring/{id}/correction")
    Html correct(
            @PathVariable UUID id,
            @Valid MonitoringForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Shell shell,
            Change change) {
        var wrong = standing(id, change);
        var header = header(wrong.familyId(), change);
        var corrected = forms.attempt(errors, () -> {
            var draft = form.draft(wrong.familyId(), domains.all(change.institution()), typed);
            return recordMonitoring.correct(id, Objects.requireNonNull(form.key()), draft, change);
        });
        return corrected.isPresent()
                ? Html.done("/monitoring/" + corrected.get(), "casework.monitoring.corrected")
                : Html.fix(page(shell, header, forms.typed(errors), wrong, change));
    }

    private FamilyHeader header(UUID family, Change change) {
        return families.header(family, change.user(), CaseworkPermissions.MONITOR);
    }

    /** What has been voided is corrected no more, and what one may not read is not corrected at all. */
    private Observed standing(UUID id, Change change) {
        var wrong = store.find(change.institution(), id)
                .filter(observed -> !observed.voided())
                .orElseThrow(NotFound::new);
        families.mustSensitive(CaseworkPermissions.MONITOR, List.of(wrong.familyId()), change.user());
        return wrong;
    }

    private JteModel page(
            Shell shell, FamilyHeader header, Fields fields, @Nullable Observed corrected, Change change) {
        var institution = change.institution();
        var ratings = store.ratings(institution, header.id()).stream()
                .filter(rated -> corrected == null
                        || rated.on().isBefore(corrected.on())
                                && !rated.monitoringId().equals(corrected.id()))
                .toList();
        boolean sensitive =
                shell.can(CaseworkPermissions.MONITOR, header.facts().sensitive());
        var inUse = domains.all(institution).stream()
                .filter(domain -> domain.active()
                        || !fields.value("score-" + domain.code()).isEmpty())
                .toList();
        var asked = inUse.stream()
                .filter(domain -> sensitive || !domain.sensitive())
                .map(domain -> new MonitoringFormPage.Asked(domain, last(domain, ratings)))
                .toList();
        return templates.caseworkMonitoringForm(new MonitoringFormPage(
                shell,
                header,
                fields,
                asked,
                inUse.stream()
                        .filter(domain -> !sensitive && domain.sensitive())
                        .toList(),
                choices.evaluators(change.user(), change.today()),
                corrected));
    }

    private static @Nullable Rated last(MonitoringDomain domain, List<Rated> ratings) {
        return ratings.stream()
                .filter(rated -> rated.domain().equals(domain.code()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
