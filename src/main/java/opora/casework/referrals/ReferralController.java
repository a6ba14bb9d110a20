package opora.casework.referrals;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
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

/** One referral: what was asked, what was answered, the paper for the other agency. */
@Controller
@Requires(ReferralPermissions.VIEW)
class ReferralController {

    private final ReferralSelect referrals;
    private final ReferralPeople people;
    private final AnswerReferral answerReferral;
    private final Families families;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ReferralController(
            ReferralSelect referrals,
            ReferralPeople people,
            AnswerReferral answerReferral,
            Families families,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.referrals = referrals;
        this.people = people;
        this.answerReferral = answerReferral;
        this.families = families;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/casework/referrals/{id}")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var card = card(id, look);
        journal.viewed(
                look, new ReferralEvent.ReferralViewed(id), id, card.line().familyId());
        return Html.page(page(card, forms.filled(Map.of("on", look.today())), shell, look));
    }

    @PostMapping("/casework/referrals/{id}/acceptance")
    @Requires(ReferralPermissions.SEND)
    Html accept(@PathVariable UUID id, @Valid ReferralStepForm form, BindingResult errors, Shell shell, Change change) {
        return step(id, () -> answerReferral.accept(id, form.day(), change), errors, shell, change);
    }

    @PostMapping("/casework/referrals/{id}/refusal")
    @Requires(ReferralPermissions.SEND)
    Html decline(
            @PathVariable UUID id, @Valid ReferralStepForm form, BindingResult errors, Shell shell, Change change) {
        return step(id, () -> answerReferral.decline(id, form.day(), form.reason(), change), errors, shell, change);
    }

    @PostMapping("/casework/referrals/{id}/answer")
    @Requires(ReferralPermissions.SEND)
    Html complete(
            @PathVariable UUID id, @Valid ReferralStepForm form, BindingResult errors, Shell shell, Change change) {
        return step(id, () -> answerReferral.complete(id, form.day(), form.text(), change), errors, shell, change);
    }

    @PostMapping("/casework/referrals/{id}/withdrawal")
    @Requires(ReferralPermissions.SEND)
    Html withdraw(
            @PathVariable UUID id, @Valid ReferralStepForm form, BindingResult errors, Shell shell, Change change) {
        return step(id, () -> answerReferral.withdraw(id, form.day(), form.reason(), change), errors, shell, change);
    }

    @GetMapping("/casework/referrals/{id}/sheet")
    Html sheet(@PathVariable UUID id, Shell shell, Change look) {
        var card = card(id, look);
        var family = card.line().familyId();
        journal.printed(look, new ReferralEvent.ReferralPrinted(id), List.of(id, family));
        return Html.page(templates.caseworkReferralsSheet(new ReferralSheetPage(
                shell,
                card,
                people.institution(look.institution()),
                card.personId() == null ? people.named(look.institution(), family, shell) : List.of())));
    }

    private Html step(UUID id, Runnable step, BindingResult errors, Shell shell, Change change) {
        var card = card(id, change);
        return forms.attempt(errors, step)
                ? Html.done(card.path(), "casework.referral.noted")
                : Html.fix(page(card, forms.typed(errors), shell, change));
    }

    private ReferralCard card(UUID id, Change look) {
        return referrals.find(look.user(), id).orElseThrow(NotFound::new);
    }

    private JteModel page(ReferralCard card, Fields fields, Shell shell, Change look) {
        var header = families.header(card.line().familyId(), look.user());
        return templates.caseworkReferralsShow(new ReferralPage(shell, fields, header, card, look.today()));
    }
}
