package opora.casework.conference;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
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

/** One conference as a whole: who is invited, which families it is about, that it took place. */
@Controller
@Requires(ConferencePermissions.VIEW)
class ConferenceController {

    private final ConferenceSelect conferences;
    private final ConferenceChoices choices;
    private final ConferenceReach reach;
    private final PlanConference planConference;
    private final BuildAgenda buildAgenda;
    private final HoldConference holdConference;
    private final List<ConferenceMention> mentions;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ConferenceController(
            ConferenceSelect conferences,
            ConferenceChoices choices,
            ConferenceReach reach,
            PlanConference planConference,
            BuildAgenda buildAgenda,
            HoldConference holdConference,
            List<ConferenceMention> mentions,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.conferences = conferences;
        this.choices = choices;
        this.reach = reach;
        this.planConference = planConference;
        this.buildAgenda = buildAgenda;
        this.holdConference = holdConference;
        this.mentions = mentions;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/casework/conferences/{id}")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var card = card(id, look);
        var known = new HashMap<String, @Nullable Object>();
        known.put("heldOn", card.line().plannedOn());
        known.put(
                "came",
                card.participants().stream().map(ConferenceCard.Participant::id).toList());
        journal.viewed(
                look,
                new ConferenceEvent.ConferenceViewed(id),
                Stream.concat(Stream.of(id), card.familyIds().stream()).toArray(UUID[]::new));
        return Html.page(page(card, forms.filled(known), shell, look));
    }

    @PostMapping("/casework/conferences/{id}/families")
    @Requires(ConferencePermissions.HOLD)
    Html add(
            @PathVariable UUID id,
            @Valid ConferenceForms.FamiliesForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var card = card(id, change);
        return step(
                card,
                () -> choices.families(ConferenceForm.text(form.numbers()), change.user())
                        .forEach(family -> planConference.add(id, family, change)),
                errors,
                shell,
                change);
    }

    @PostMapping("/casework/conferences/{id}/agenda")
    @Requires(ConferencePermissions.HOLD)
    Html renew(@PathVariable UUID id, Change change) {
        var card = card(id, change);
        buildAgenda.renew(id, change);
        return Html.done(card.path(), "casework.conference.noted");
    }

    @PostMapping("/casework/conferences/{id}/holding")
    @Requires(ConferencePermissions.HOLD)
    Html hold(
            @PathVariable UUID id,
            @Valid ConferenceForms.HoldingForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return step(
                card(id, change),
                () -> holdConference.hold(
                        id, Objects.requireNonNull(form.heldOn()), ConferenceForm.all(form.came()), change),
                errors,
                shell,
                change);
    }

    @PostMapping("/casework/conferences/{id}/cancellation")
    @Requires(ConferencePermissions.HOLD)
    Html cancel(
            @PathVariable UUID id,
            ConferenceForms.CancellationForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return step(card(id, change), () -> holdConference.cancel(id, change), errors, shell, change);
    }

    private Html step(ConferenceCard card, Runnable step, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, step)
                ? Html.done(card.path(), "casework.conference.noted")
                : Html.fix(page(card, forms.typed(errors), shell, change));
    }

    private ConferenceCard card(UUID id, Change look) {
        return conferences.find(look.user(), id).orElseThrow(NotFound::new);
    }

    private JteModel page(ConferenceCard card, Fields fields, Shell shell, Change look) {
        boolean mayHold = reach.mayHold(card.familyIds(), look.user());
        boolean planned = card.line().state() == ConferenceState.PLANNED;
        int fresh = mayHold && planned
                ? buildAgenda.fresh(card.id(), card.familyIds(), look).size()
                : 0;
        return templates.caseworkConferenceShow(
                new ConferencePage(shell, fields, card, mayHold, fresh, mentioned(card.id(), look), look.today()));
    }

    private List<ConferenceMention.Mention> mentioned(UUID id, Change look) {
        return mentions.stream()
                .flatMap(each -> each.of(look.user(), id).stream())
                .toList();
    }
}
