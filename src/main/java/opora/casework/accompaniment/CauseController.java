package opora.casework.accompaniment;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.Cases;
import opora.casework.CaseworkPermissions;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
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

/** The causes of the difficult situation; for those who read what is sensitive of the family. */
@Controller
@Requires(CaseworkPermissions.VIEW)
class CauseController {

    private final RecordCause recordCause;
    private final CauseStore causes;
    private final CaseDay days;
    private final Cases cases;
    private final Families families;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    CauseController(
            RecordCause recordCause,
            CauseStore causes,
            CaseDay days,
            Cases cases,
            Families families,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.recordCause = recordCause;
        this.causes = causes;
        this.days = days;
        this.cases = cases;
        this.families = families;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/casework/causes")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var page = page(id, forms.filled(Map.of("on", look.today(), "key", Ids.next())), shell, look);
        journal.viewed(look, new AccompanimentEvent.CausesViewed(id), id);
        return Html.page(page);
    }

    @PostMapping("/families/{id}/casework/causes")
    @Requires(AccompanimentPermissions.KEEP)
    Html found(
            @PathVariable UUID id, @Valid CauseForms.FoundForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> recordCause.found(form.draft(id), change))
                ? Html.done("/families/" + id + "/casework/causes", "casework.cause.recorded")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    @PostMapping("/families/{id}/casework/causes/{cause}/gone")
    @Requires(AccompanimentPermissions.KEEP)
    Html gone(
            @PathVariable UUID id,
            @PathVariable UUID cause,
            @Valid CauseForms.GoneForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(
                        errors,
                        () -> recordCause.gone(
                                id,
                                cause,
                                Objects.requireNonNull(form.goneOn()),
                                StandingForm.text(form.goneNote()),
                                change))
                ? Html.done("/families/" + id + "/casework/causes", "casework.cause.gone")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    @PostMapping("/families/{id}/casework/causes/{cause}/void")
    @Requires(AccompanimentPermissions.KEEP)
    Html voidIt(
            @PathVariable UUID id,
            @PathVariable UUID cause,
            VoidedForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(errors, () -> recordCause.voidIt(id, cause, change))
                ? Html.done("/families/" + id + "/casework/causes", "casework.cause.voided")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    private JteModel page(UUID id, Fields fields, Shell shell, Change look) {
        var header = families.header(id, look.user());
        if (!shell.can(CaseworkPermissions.VIEW, header.facts().sensitive())) {
            throw new AccessDeniedException("sensitive");
        }
        var file = cases.latest(look.institution(), id).orElseThrow(NotFound::new);
        boolean mayKeep =
                shell.can(AccompanimentPermissions.KEEP, header.facts().sensitive());
        return templates.caseworkAccompanimentCauses(new CausesPage(
                shell,
                header,
                causes.of(look.institution(), file.id()),
                days.members(look.user(), id),
                mayKeep,
                fields));
    }
}
