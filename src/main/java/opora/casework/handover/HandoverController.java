package opora.casework.handover;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.CareLevel;
import opora.casework.CaseworkPermissions;
import opora.casework.accompaniment.AccompanimentPermissions;
import opora.casework.accompaniment.CaseDay;
import opora.casework.accompaniment.Caseload;
import opora.casework.accompaniment.Caseloads;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The handovers of one family: a new one is offered, or the family is given at once. */
@Controller
@Requires(CaseworkPermissions.VIEW)
class HandoverController {

    private final Handovers handovers;
    private final HandoverStore store;
    private final Caseloads caseloads;
    private final CaseDay days;
    private final Families families;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    HandoverController(
            Handovers handovers,
            HandoverStore store,
            Caseloads caseloads,
            CaseDay days,
            Families families,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.handovers = handovers;
        this.store = store;
        this.caseloads = caseloads;
        this.days = days;
        this.families = families;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/casework/handover")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        journal.viewed(look, new HandoverEvent.HandoversViewed(id), id);
        return Html.page(page(id, Fields.BLANK, shell, look));
    }

    @PostMapping("/families/{id}/casework/handover")
    @Requires(HandoverPermissions.OFFER)
    Html offer(
            @PathVariable UUID id,
            @Valid HandoverForms.OfferForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(
                        errors,
                        () -> handovers.offer(
                                id,
                                Objects.requireNonNull(form.employeeId()),
                                HandoverForms.text(form.because()),
                                change))
                ? Html.done("/families/" + id + "/casework/handover", "casework.handover.was-offered")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    @PostMapping("/families/{id}/casework/assignment")
    @Requires(HandoverPermissions.ASSIGN)
    Html assign(
            @PathVariable UUID id,
            @Valid HandoverForms.OfferForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(
                        errors,
                        () -> handovers.assign(
                                id,
                                Objects.requireNonNull(form.employeeId()),
                                HandoverForms.text(form.because()),
                                change))
                ? Html.done("/families/" + id + "/casework/handover", "casework.handover.was-assigned")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    @PostMapping("/families/{id}/casework/handover/withdrawal")
    @Requires(HandoverPermissions.OFFER)
    Html withdraw(
            @PathVariable UUID id, HandoverForms.AnswerForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> handovers.withdraw(id, change))
                ? Html.done("/families/" + id + "/casework/handover", "casework.handover.was-withdrawn")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    private JteModel page(UUID id, Fields fields, Shell shell, Change look) {
        var header = families.header(id, look.user());
        var facts = header.facts();
        boolean mayAssign = shell.can(HandoverPermissions.ASSIGN, facts);
        return templates.caseworkHandoverFamily(new HandoverPage(
                shell,
                header,
                store.ofFamily(look.institution(), id),
                candidates(shell, look),
                shell.can(HandoverPermissions.OFFER, facts),
                mayAssign,
                shell.can(CaseworkPermissions.VIEW, facts.sensitive()),
                fields));
    }

    private List<Choice> candidates(Shell shell, Change look) {
        return shell.can(AccompanimentPermissions.CASELOAD)
                ? caseloads.of(look.user(), look.today()).stream()
                        .map(each -> Choice.of(each.employeeId(), said(each, shell)))
                        .toList()
                : days.employees(look.user(), look.today());
    }

    private static String said(Caseload load, Shell shell) {
        var heavy = CareLevel.all().getLast();
        var crisis = CareLevel.all().get(CareLevel.all().size() - 2);
        return shell.t(
                "casework.caseload.said",
                load.name(),
                load.position(),
                load.families(),
                load.of(crisis.code()) + load.of(heavy.code()),
                load.overdue());
    }
}
