package opora.casework.accompaniment;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.Cases;
import opora.casework.CaseworkPermissions;
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

/** The stage of the crisis and the level of accompaniment: how they went, and what is next. */
@Controller
@Requires(CaseworkPermissions.VIEW)
class StandingController {

    private final SetStanding setStanding;
    private final StandingStore standings;
    private final Cases cases;
    private final Families families;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    StandingController(
            SetStanding setStanding,
            StandingStore standings,
            Cases cases,
            Families families,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.setStanding = setStanding;
        this.standings = standings;
        this.cases = cases;
        this.families = families;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/casework/level")
    Html level(@PathVariable UUID id, Shell shell, Change look) {
        return show(id, StandingAxis.LEVEL, shell, look);
    }

    @GetMapping("/families/{id}/casework/stage")
    Html stage(@PathVariable UUID id, Shell shell, Change look) {
        return show(id, StandingAxis.STAGE, shell, look);
    }

    @PostMapping("/families/{id}/casework/level")
    @Requires(AccompanimentPermissions.KEEP)
    Html setLevel(@PathVariable UUID id, @Valid StandingForm form, BindingResult errors, Shell shell, Change change) {
        return set(id, StandingAxis.LEVEL, form, errors, shell, change);
    }

    @PostMapping("/families/{id}/casework/stage")
    @Requires(AccompanimentPermissions.KEEP)
    Html setStage(@PathVariable UUID id, @Valid StandingForm form, BindingResult errors, Shell shell, Change change) {
        return set(id, StandingAxis.STAGE, form, errors, shell, change);
    }

    @PostMapping("/families/{id}/casework/level/{standing}/void")
    @Requires(AccompanimentPermissions.KEEP)
    Html voidLevel(
            @PathVariable UUID id,
            @PathVariable UUID standing,
            VoidedForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return voidIt(id, standing, StandingAxis.LEVEL, errors, shell, change);
    }

    @PostMapping("/families/{id}/casework/stage/{standing}/void")
    @Requires(AccompanimentPermissions.KEEP)
    Html voidStage(
            @PathVariable UUID id,
            @PathVariable UUID standing,
            VoidedForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return voidIt(id, standing, StandingAxis.STAGE, errors, shell, change);
    }

    private Html show(UUID id, StandingAxis axis, Shell shell, Change look) {
        journal.viewed(look, new AccompanimentEvent.CaseworkViewed(id), id);
        return Html.page(page(id, axis, forms.filled(Map.of("since", look.today())), shell, look));
    }

    private Html set(UUID id, StandingAxis axis, StandingForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> setStanding.set(form.draft(id, axis), change))
                ? Html.done("/families/" + id + "/casework/" + axis.code(), "casework.standing.set")
                : Html.fix(page(id, axis, forms.typed(errors), shell, change));
    }

    private Html voidIt(UUID id, UUID standing, StandingAxis axis, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> setStanding.voidIt(id, standing, change))
                ? Html.done("/families/" + id + "/casework/" + axis.code(), "casework.standing.voided")
                : Html.fix(page(id, axis, forms.typed(errors), shell, change));
    }

    private JteModel page(UUID id, StandingAxis axis, Fields fields, Shell shell, Change look) {
        var header = families.header(id, look.user());
        var file = cases.latest(look.institution(), id).orElseThrow(NotFound::new);
        var all = standings.of(look.institution(), file.id()).stream()
                .filter(each -> each.axis() == axis)
                .toList();
        boolean readsWhy = shell.can(CaseworkPermissions.VIEW, header.facts().sensitive());
        boolean mayKeep =
                shell.can(AccompanimentPermissions.KEEP, header.facts().sensitive());
        return templates.caseworkAccompanimentStanding(
                new StandingPage(shell, header, axis, all, readsWhy, mayKeep, fields));
    }
}
