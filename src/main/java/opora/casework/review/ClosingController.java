package opora.casework.review;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.CaseworkPermissions;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(CaseworkPermissions.CLOSE)
class ClosingController {

    private final CloseCase closeCase;
    private final CaseFactsStore facts;
    private final Families families;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ClosingController(
            CloseCase closeCase,
            CaseFactsStore facts,
            Families families,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.closeCase = closeCase;
        this.facts = facts;
        this.families = families;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/casework/closing")
    Html form(@PathVariable UUID id, Shell shell, Change look) {
        var page = page(id, forms.filled(Map.of("on", look.today())), shell, look);
        journal.viewed(look, new ReviewEvent.ReviewsViewed(id), id);
        return Html.page(page);
    }

    @PostMapping("/families/{id}/casework/closing")
    Html close(
            @PathVariable UUID id,
            @Valid ReviewForms.ClosingForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(errors, () -> closeCase.close(outcome(id, form), change))
                ? Html.done("/families/" + id + "/casework", "casework.removed")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    private static CaseOutcome outcome(UUID id, ReviewForms.ClosingForm form) {
        var ready = form.ready();
        return new CaseOutcome(
                id,
                Objects.requireNonNull(form.on()),
                ReviewForms.text(form.closingReason()),
                ReviewForms.text(form.outcome()),
                ReviewForms.text(form.children()),
                ready == null ? List.of() : ready,
                Boolean.TRUE.equals(form.anyway()),
                ReviewForms.text(form.conclusion()));
    }

    private JteModel page(UUID id, Fields fields, Shell shell, Change look) {
        var header = families.header(id, look.user(), CaseworkPermissions.CLOSE);
        if (!shell.can(CaseworkPermissions.VIEW, header.facts().sensitive())) {
            throw new AccessDeniedException("sensitive");
        }
        return templates.caseworkReviewClosing(
                new ClosingPage(shell, header, Readiness.of(facts.of(look.user(), id, look.today())), fields));
    }
}
