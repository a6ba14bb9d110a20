package opora.casework.conference;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.paging.DayKey;
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

/** The decisions of conferences that wait to be carried out, and that they were. */
@Controller
@Requires(ConferencePermissions.VIEW)
class DecisionsController {

    private final DecisionSelect decisions;
    private final DecideAtConference decideAtConference;
    private final Families families;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    DecisionsController(
            DecisionSelect decisions,
            DecideAtConference decideAtConference,
            Families families,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.decisions = decisions;
        this.decideAtConference = decideAtConference;
        this.families = families;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping(ConferenceLinks.DECISIONS)
    Html list(
            DecisionFilter filter,
            BindingResult errors,
            @RequestParam @Nullable String after,
            Shell shell,
            Change look) {
        var readable = errors.hasErrors() ? DecisionFilter.NONE : filter;
        var slice = decisions.page(look.user(), readable, look.today(), DayKey.of(after));
        var page = new DecisionsPage(
                shell,
                forms.typed(errors),
                slice,
                look.today(),
                slice.next() == null ? null : readable.path(slice.next()));
        journal.searched(
                look,
                new ConferenceEvent.DecisionsListed(),
                slice.rows().size(),
                slice.rows().stream().map(DecisionLine::familyId).distinct().toList());
        return errors.hasErrors()
                ? Html.fix(templates.caseworkConferenceDecisions(page))
                : Html.page(templates.caseworkConferenceDecisions(page));
    }

    @GetMapping("/casework/decisions/{id}")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var decision = find(id, look);
        journal.viewed(
                look,
                new ConferenceEvent.DecisionViewed(id),
                Stream.of(id, decision.familyId()).toArray(UUID[]::new));
        return Html.page(page(decision, forms.filled(Map.of("on", look.today())), shell, look));
    }

    @PostMapping("/casework/decisions/{id}/completion")
    @Requires(ConferencePermissions.HOLD)
    Html complete(
            @PathVariable UUID id,
            @Valid ConferenceForms.OutcomeForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return step(
                id,
                () -> decideAtConference.complete(
                        id, Objects.requireNonNull(form.on()), ConferenceForm.text(form.evidence()), change),
                errors,
                shell,
                change);
    }

    @PostMapping("/casework/decisions/{id}/withdrawal")
    @Requires(ConferencePermissions.HOLD)
    Html withdraw(
            @PathVariable UUID id,
            @Valid ConferenceForms.OutcomeForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return step(
                id,
                () -> decideAtConference.withdraw(
                        id, Objects.requireNonNull(form.on()), ConferenceForm.text(form.because()), change),
                errors,
                shell,
                change);
    }

    private Html step(UUID id, Runnable step, BindingResult errors, Shell shell, Change change) {
        var decision = find(id, change);
        return forms.attempt(errors, step)
                ? Html.done(decision.path(), "casework.conference.noted")
                : Html.fix(page(decision, forms.typed(errors), shell, change));
    }

    private DecisionLine find(UUID id, Change look) {
        return decisions.find(look.user(), id).orElseThrow(NotFound::new);
    }

    private JteModel page(DecisionLine decision, Fields fields, Shell shell, Change look) {
        var header = families.header(decision.familyId(), look.user());
        return templates.caseworkConferenceDecision(
                new ConferenceDecisionPage(shell, fields, header, decision, look.today()));
    }
}
