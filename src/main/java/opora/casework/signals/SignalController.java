package opora.casework.signals;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.institution.WorkingDays;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One signal: what was seen, how its terms stand, who checks it, what was decided. */
@Controller
@Requires(SignalPermissions.VIEW)
class SignalController {

    private final SignalSelect signals;
    private final SignalChoices choices;
    private final SurveyStore surveys;
    private final FirstHelp firstHelp;
    private final AnswerSignal answers;
    private final KeepingStore keeping;
    private final List<SignalVisits> visits;
    private final CheckSignal checkSignal;
    private final DecideSignal decideSignal;
    private final VoidSignal voidSignal;
    private final WorkingDays workingDays;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    SignalController(
            SignalSelect signals,
            SignalChoices choices,
            SurveyStore surveys,
            FirstHelp firstHelp,
            AnswerSignal answers,
            KeepingStore keeping,
            List<SignalVisits> visits,
            CheckSignal checkSignal,
            DecideSignal decideSignal,
            VoidSignal voidSignal,
            WorkingDays workingDays,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.signals = signals;
        this.choices = choices;
        this.surveys = surveys;
        this.firstHelp = firstHelp;
        this.answers = answers;
        this.keeping = keeping;
        this.visits = visits;
        this.checkSignal = checkSignal;
        this.decideSignal = decideSignal;
        this.voidSignal = voidSignal;
        this.workingDays = workingDays;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/signals/{id}")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        var card = card(id, look);
        known.put("decidedOn", look.today());
        known.put("checkerId", card.checkerId() == null ? look.user().employeeId() : card.checkerId());
        journal.viewed(look, new SignalEvent.SignalViewed(id), About.of(id, card.familyId(), card.personId()));
        return Html.page(templates.caseworkSignalsShow(page(card, forms.filled(known), null, shell, look)));
    }

    @PostMapping("/signals/{id}/checker")
    @Requires(SignalPermissions.CHECK)
    Html assign(
            @PathVariable UUID id,
            @Valid SignalForms.CheckerForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var card = card(id, change);
        return forms.attempt(errors, () -> checkSignal.assign(id, Objects.requireNonNull(form.checkerId()), change))
                ? Html.done(card.path(), "casework.signal.assigned")
                : fix(card, errors, shell, change);
    }

    @Asks
    @PostMapping(value = "/signals/{id}/family", params = "find")
    @Requires(SignalPermissions.CHECK)
    Html find(@PathVariable UUID id, Shell shell, Change look) {
        var typed = forms.typed();
        var found = choices.search(look.user(), typed.value("family"));
        var card = card(id, look);
        return Html.page(templates.caseworkSignalsShow(page(card, typed, found, shell, look)));
    }

    @PostMapping("/signals/{id}/family")
    @Requires(SignalPermissions.CHECK)
    Html attach(
            @PathVariable UUID id,
            @Valid SignalForms.FamilyForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var card = card(id, change);
        return forms.attempt(errors, () -> checkSignal.attach(id, Objects.requireNonNull(form.pick()), null, change))
                ? Html.done(card.path(), "casework.signal.attached")
                : fix(card, errors, shell, change);
    }

    @PostMapping("/signals/{id}/decision")
    @Requires(SignalPermissions.DECIDE)
    Html decide(
            @PathVariable UUID id,
            @Valid SignalForms.DecideForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var card = card(id, change);
        return forms.attempt(errors, () -> decideSignal.decide(id, form.draft(), change))
                ? Html.done(card.path(), "casework.signal.decided")
                : fix(card, errors, shell, change);
    }

    @GetMapping("/signals/{id}/void")
    @Requires(SignalPermissions.CHECK)
    Html askVoid(@PathVariable UUID id, Shell shell, Change look) {
        return Html.page(templates.caseworkSignalsVoid(page(card(id, look), Fields.BLANK, null, shell, look)));
    }

    @PostMapping("/signals/{id}/void")
    @Requires(SignalPermissions.CHECK)
    Html voidIt(@PathVariable UUID id, SignalForms.VoidForm form, BindingResult errors, Shell shell, Change change) {
        var card = card(id, change);
        return forms.attempt(errors, () -> voidSignal.voidIt(id, change))
                ? Html.done(card.path(), "casework.signal.voided")
                : Html.fix(templates.caseworkSignalsVoid(page(card, forms.typed(errors), null, shell, change)));
    }

    /** Who told stands on a page of its own: nobody sees it in passing, and the journal keeps who looked. */
    @GetMapping("/signals/{id}/informant")
    @Requires(SignalPermissions.INFORMANT)
    Html teller(@PathVariable UUID id, Shell shell, Change look) {
        var card = card(id, look);
        if (!shell.can(SignalPermissions.INFORMANT, card.facts())) {
            throw new NotFound();
        }
        journal.viewed(look, new SignalEvent.InformantViewed(id), About.of(id, card.familyId()));
        return Html.page(templates.caseworkSignalsInformant(
                new TellerPage(shell, card, signals.teller(look.institution(), id))));
    }

    private SignalCard card(UUID id, Change look) {
        return signals.find(look.user(), id, look.today()).orElseThrow(NotFound::new);
    }

    private Html fix(SignalCard card, BindingResult errors, Shell shell, Change change) {
        return Html.fix(templates.caseworkSignalsShow(page(card, forms.typed(errors), null, shell, change)));
    }

    private SignalPage page(
            SignalCard card, Fields fields, @Nullable List<FoundFamily> found, Shell shell, Change look) {
        int year = card.line().receivedOn().getYear();
        return new SignalPage(
                shell,
                fields,
                card,
                surveys.of(look.institution(), card.id()),
                firstHelp.after(card, look.user()).orElse(null),
                answers.of(look.institution(), card.id()).orElse(null),
                keeping.ofSignal(look.institution(), card.id()).orElse(null),
                visits.stream()
                        .flatMap(each -> each.of(look.user(), card.id()).stream())
                        .toList(),
                visits.stream()
                        .map(each -> each.planPath(card.id()))
                        .findFirst()
                        .orElse(null),
                choices.employees(look.user(), look.today()),
                found,
                workingDays.of(look.institution()).knows(year) ? null : String.valueOf(year));
    }
}
