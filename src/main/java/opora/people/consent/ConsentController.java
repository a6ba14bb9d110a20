package opora.people.consent;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
import opora.people.PeoplePermissions;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
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
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(PeoplePermissions.EDIT)
class ConsentController {

    private final Families families;
    private final Consents consents;
    private final ConsentStore store;
    private final OperatorName operators;
    private final List<ConsentRecipients> recipients;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ConsentController(
            Families families,
            Consents consents,
            ConsentStore store,
            OperatorName operators,
            List<ConsentRecipients> recipients,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.families = families;
        this.consents = consents;
        this.store = store;
        this.operators = operators;
        this.recipients = recipients;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/consents")
    @Requires(PeoplePermissions.VIEW)
    Html list(@PathVariable UUID id, Shell shell, Change change) {
        var header = families.header(id, change.user());
        var members = consents.membersOf(change.institution(), id);
        var all = store.ofFamily(change.institution(), id);
        journal.viewed(change, new ConsentEvent.ConsentsOpened(id), id);
        return Html.page(templates.peopleConsents(new ConsentsPage(shell, header, change.today(), members, all)));
    }

    @GetMapping("/families/{id}/consents/new")
    Html form(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID personId,
            @RequestParam @Nullable ConsentPurpose purpose,
            Shell shell,
            Change change) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("signedOn", change.today());
        known.put("personId", personId);
        known.put("purpose", purpose);
        return Html.page(page(id, forms.filled(known), change.user(), shell));
    }

    @PostMapping("/families/{id}/consents")
    Html record(@PathVariable UUID id, @Valid ConsentForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> consents.record(form.draft(id), change))
                .map(recorded -> Html.done("/families/" + id + "/consents", "people.consent.recorded"))
                .orElseGet(() -> Html.fix(page(id, forms.typed(errors), change.user(), shell)));
    }

    @GetMapping("/families/{id}/consents/{consentId}/withdrawal")
    Html withdrawalForm(@PathVariable UUID id, @PathVariable UUID consentId, Shell shell, Change change) {
        return Html.page(withdrawal(id, consentId, forms.filled(Map.of("on", change.today())), change, shell));
    }

    @PostMapping("/families/{id}/consents/{consentId}/withdrawal")
    Html withdraw(
            @PathVariable UUID id,
            @PathVariable UUID consentId,
            @Valid WithdrawalForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var document = Objects.requireNonNullElse(form.document(), "");
        return forms.attempt(errors, () -> consents.withdraw(id, consentId, form.on(), document, change))
                ? Html.done("/families/" + id + "/consents", "people.consent.withdrawn")
                : Html.fix(withdrawal(id, consentId, forms.typed(errors), change, shell));
    }

    @GetMapping("/families/{id}/consents/{consentId}/paper")
    Html paper(@PathVariable UUID id, @PathVariable UUID consentId, Shell shell, Change change) {
        var header = families.header(id, change.user());
        var consent = one(id, consentId, change.user());
        journal.printed(change, new ConsentEvent.ConsentPrinted(id, consentId), List.of(id, consent.personId()));
        var operator = operators.of(change.institution());
        return Html.page(templates.peopleConsentPaper(new ConsentPaperPage(shell, header, consent, operator)));
    }

    private Consent one(UUID family, UUID consent, User user) {
        return store.ofFamily(user.institutionId(), family).stream()
                .filter(each -> each.id().equals(consent))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private JteModel withdrawal(UUID id, UUID consentId, Fields fields, Change change, Shell shell) {
        var header = families.header(id, change.user());
        return templates.peopleConsentWithdrawal(
                new WithdrawalPage(shell, header, one(id, consentId, change.user()), fields));
    }

    private JteModel page(UUID id, Fields fields, User user, Shell shell) {
        var header = families.header(id, user);
        var members = consents.membersOf(user.institutionId(), id).stream()
                .map(each -> Choice.of(each.personId(), each.name()))
                .toList();
        var purposes = Arrays.stream(ConsentPurpose.values())
                .map(each -> new Choice(each.name(), shell.t("people.consent.purpose." + each)))
                .toList();
        var capacities = Arrays.stream(SignerCapacity.values())
                .map(each -> new Choice(each.name(), shell.t("people.consent.capacity." + each)))
                .toList();
        var known = recipients.stream()
                .flatMap(each -> each.of(user.institutionId()).stream())
                .toList();
        return templates.peopleConsent(
                new ConsentFormPage(shell, header, members, purposes, capacities, known, fields));
    }
}
