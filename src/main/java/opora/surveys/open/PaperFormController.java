package opora.surveys.open;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.surveys.Questionnaires;
import opora.surveys.SurveysPermissions;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An empty questionnaire for paper (QST-04). What is answered on it is typed in later with the day it was filled in. */
@Controller
@Requires(SurveysPermissions.VIEW)
class PaperFormController {

    private final Questionnaires questionnaires;
    private final DSLContext db;
    private final Templates templates;

    PaperFormController(Questionnaires questionnaires, DSLContext db, Templates templates) {
        this.questionnaires = questionnaires;
        this.db = db;
        this.templates = templates;
    }

    @GetMapping("/questionnaires/{id}/paper")
    Html paper(@PathVariable UUID id, Shell shell, Change look) {
        var asked = questionnaires.find(look.institution(), id).orElseThrow(NotFound::new);
        var institution = db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(look.institution()))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
        return Html.page(templates.surveysOpenPaper(new PaperFormPage(shell, asked, institution)));
    }
}
