package opora.casework.conference;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
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
import org.springframework.web.bind.annotation.RequestParam;

/** One family at a conference: its agenda, the minutes, the best interests of its children, the decisions. */
@Controller
@Requires(ConferencePermissions.HOLD)
class ConferenceFamilyController {

    private static final String FIELD = "minutes-";
    private static final int USUAL_WEEKS = 2;

    private final ConferenceSelect conferences;
    private final ConferenceChoices choices;
    private final BuildAgenda buildAgenda;
    private final KeepMinutes keepMinutes;
    private final DecideAtConference decideAtConference;
    private final Families families;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ConferenceFamilyController(
            ConferenceSelect conferences,
            ConferenceChoices choices,
            BuildAgenda buildAgenda,
            KeepMinutes keepMinutes,
            DecideAtConference decideAtConference,
            Families families,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.conferences = conferences;
        this.choices = choices;
        this.buildAgenda = buildAgenda;
        this.keepMinutes = keepMinutes;
        this.decideAtConference = decideAtConference;
        this.families = families;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/casework/conferences/{id}/families/{family}")
    @Requires(ConferencePermissions.VIEW)
    Html show(@PathVariable UUID id, @PathVariable UUID family, Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        var discussed = discussed(id, family, look);
        known.put("interests", discussed.interests());
        discussed.topics().forEach(item -> known.put(FIELD + item.id(), item.minutes()));
        known.put("key", Ids.next());
        known.put("dueOn", look.today().plusWeeks(USUAL_WEEKS));
        journal.viewed(look, new ConferenceEvent.ConferenceViewed(id), id, family);
        return Html.page(page(id, family, forms.filled(known), false, shell, look));
    }

    @PostMapping("/casework/conferences/{id}/families/{family}/items")
    Html add(
            @PathVariable UUID id,
            @PathVariable UUID family,
            @Valid ConferenceForms.TopicForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return step(
                id,
                family,
                () -> buildAgenda.add(id, family, ConferenceForm.text(form.topic()), change),
                errors,
                shell,
                change);
    }

    @PostMapping("/casework/conferences/{id}/families/{family}/strike")
    Html strike(
            @PathVariable UUID id,
            @PathVariable UUID family,
            @Valid ConferenceForms.StrikeForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        boolean struck = !Boolean.FALSE.equals(form.struck());
        return step(
                id,
                family,
                () -> buildAgenda.strike(id, family, Objects.requireNonNull(form.item()), struck, change),
                errors,
                shell,
                change);
    }

    /** Whoever has read an older text is shown the newer one beside their own, and chooses. */
    @PostMapping("/casework/conferences/{id}/families/{family}/minutes")
    Html keep(
            @PathVariable UUID id,
            @PathVariable UUID family,
            @Valid ConferenceForms.MinutesForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Shell shell,
            Change change) {
        var discussed = discussed(id, family, change);
        var texts = new HashMap<UUID, String>();
        discussed.topics().forEach(item -> {
            var text = typed.get(FIELD + item.id());
            if (text != null) {
                texts.put(item.id(), text);
            }
        });
        boolean kept = forms.attempt(
                errors,
                () -> keepMinutes.keep(
                        id,
                        family,
                        Objects.requireNonNull(form.version()),
                        ConferenceForm.text(form.interests()),
                        texts,
                        change));
        boolean stale = form.version() != null && form.version() != discussed.version();
        return kept
                ? Html.done(discussed.path(), "casework.conference.noted")
                : Html.fix(page(id, family, forms.typed(errors), stale, shell, change));
    }

    @PostMapping("/casework/conferences/{id}/families/{family}/decisions")
    Html decide(
            @PathVariable UUID id,
            @PathVariable UUID family,
            @Valid ConferenceForms.DecisionForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return step(
                id, family, () -> decideAtConference.decide(id, family, form.draft(), change), errors, shell, change);
    }

    private Html step(UUID id, UUID family, Runnable step, BindingResult errors, Shell shell, Change change) {
        var discussed = discussed(id, family, change);
        return forms.attempt(errors, step)
                ? Html.done(discussed.path(), "casework.conference.noted")
                : Html.fix(page(id, family, typed(discussed, errors), false, shell, change));
    }

    /** What belongs to the other form of the page stands there as it was kept. */
    private Fields typed(ConferenceCard.Discussed discussed, BindingResult errors) {
        var typed = forms.typed(errors);
        var known = new HashMap<String, @Nullable Object>();
        known.put("interests", discussed.interests());
        discussed.topics().forEach(item -> known.put(FIELD + item.id(), item.minutes()));
        var values = new HashMap<>(forms.filled(known).values());
        values.putAll(typed.values());
        return new Fields(values, typed.problems(), typed.refusals());
    }

    private ConferenceCard card(UUID id, Change look) {
        return conferences.find(look.user(), id).orElseThrow(NotFound::new);
    }

    private ConferenceCard.Discussed discussed(UUID id, UUID family, Change look) {
        return of(card(id, look), family);
    }

    private static ConferenceCard.Discussed of(ConferenceCard card, UUID family) {
        var discussed = card.family(family);
        if (discussed == null) {
            throw new NotFound();
        }
        return discussed;
    }

    private JteModel page(UUID id, UUID family, Fields fields, boolean stale, Shell shell, Change look) {
        var card = card(id, look);
        return templates.caseworkConferenceFamily(new ConferenceFamilyPage(
                shell,
                fields,
                families.header(family, look.user()),
                card,
                of(card, family),
                choices.employees(look),
                choices.partners(look),
                stale,
                look.today()));
    }
}
