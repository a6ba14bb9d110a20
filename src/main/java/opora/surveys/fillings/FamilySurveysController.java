package opora.surveys.fillings;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.surveys.FillingReader;
import opora.surveys.PublishedQuestionnaire;
import opora.surveys.Questionnaires;
import opora.surveys.SurveysLinks;
import opora.surveys.SurveysPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tab of a family with what its members have answered. */
@Controller
@Requires(SurveysPermissions.VIEW)
class FamilySurveysController {

    private final Families families;
    private final FillingReader fillings;
    private final Questionnaires questionnaires;
    private final Respondents respondents;
    private final Forms forms;
    private final Templates templates;

    FamilySurveysController(
            Families families,
            FillingReader fillings,
            Questionnaires questionnaires,
            Respondents respondents,
            Forms forms,
            Templates templates) {
        this.families = families;
        this.fillings = fillings;
        this.questionnaires = questionnaires;
        this.respondents = respondents;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/questionnaires")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        return Html.page(page(families.header(id, look.user(), SurveysPermissions.VIEW), Fields.BLANK, shell, look));
    }

    /** Who is asked and what is chosen on the tab; the form itself has an address of its own. Nothing was sent, so nothing is refused. */
    @GetMapping("/families/{id}/questionnaires/new")
    @Requires(SurveysPermissions.FILL)
    Html start(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID personId,
            @RequestParam @Nullable UUID versionId,
            Shell shell,
            Change look) {
        var header = families.header(id, look.user(), SurveysPermissions.FILL);
        if (personId == null || versionId == null) {
            var typed = forms.typed();
            return Html.page(page(
                    header,
                    new Fields(typed.values(), Map.of(), List.of(shell.t("surveys.refused.choose"))),
                    shell,
                    look));
        }
        return Html.seeOther(SurveysLinks.fill(id, personId, versionId));
    }

    private JteModel page(FamilyHeader header, Fields fields, Shell shell, Change look) {
        boolean sensitive = shell.can(SurveysPermissions.FILL, header.facts().sensitive());
        return templates.surveysFillingsFamily(new FamilySurveysPage(
                shell,
                fields,
                header,
                fillings.ofFamily(look.user(), header.id()),
                respondents.members(look.institution(), header.id()),
                questionnaires.published(look.institution()).stream()
                        .filter(each -> !each.anonymous() && (sensitive || !each.sensitive()))
                        .map(FamilySurveysController::choice)
                        .toList()));
    }

    private static Choice choice(PublishedQuestionnaire questionnaire) {
        return Choice.of(questionnaire.versionId(), questionnaire.title());
    }
}
