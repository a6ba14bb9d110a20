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

@Controller
@Requires(CaseworkPermissions.VIEW)
class TeamController {

    private final Team team;
    private final CaseDay days;
    private final Cases cases;
    private final Families families;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    TeamController(
            Team team,
            CaseDay days,
            Cases cases,
            Families families,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.team = team;
        this.days = days;
        this.cases = cases;
        this.families = families;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/casework/team")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        journal.viewed(look, new AccompanimentEvent.CaseworkViewed(id), id);
        return Html.page(page(id, forms.filled(Map.of("since", look.today(), "until", look.today())), shell, look));
    }

    @PostMapping("/families/{id}/casework/team")
    @Requires(AccompanimentPermissions.KEEP)
    Html join(
            @PathVariable UUID id,
            @Valid TeamForms.JoinTeamForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(errors, () -> team.join(form.draft(id), change))
                ? Html.done("/families/" + id + "/casework/team", "casework.team.joined")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    @PostMapping("/families/{id}/casework/team/{member}/leaving")
    @Requires(AccompanimentPermissions.KEEP)
    Html leave(
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid TeamForms.LeaveTeamForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(errors, () -> team.leave(id, member, Objects.requireNonNull(form.until()), change))
                ? Html.done("/families/" + id + "/casework/team", "casework.team.left")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    private JteModel page(UUID id, Fields fields, Shell shell, Change look) {
        var header = families.header(id, look.user());
        var file = cases.latest(look.institution(), id).orElseThrow(NotFound::new);
        boolean mayKeep = shell.can(AccompanimentPermissions.KEEP, header.facts());
        return templates.caseworkAccompanimentTeam(new TeamPage(
                shell,
                header,
                team.of(look.institution(), file.id()),
                days.employees(look.user(), look.today()),
                days.partners(look.user()),
                mayKeep,
                fields));
    }
}
