package opora.surveys.open;

import static opora.surveys.db.Tables.LINK;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.surveys.Questionnaires;
import opora.surveys.SurveysPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What anybody answers, nobody named: a link for the wall, and the kiosk. A kiosk has no session at all: the one of who opens it ends on that
 * device, and its address opens one questionnaire and nothing else.
 */
@Controller
@Requires(SurveysPermissions.FILL)
class SharedLinksController {

    private static final String PATH = "/survey-links";
    private static final int USUAL_DAYS = 30;
    private static final int USUAL_HOURS = 4;

    private final LinkStore links;
    private final GiveLink giveLink;
    private final Questionnaires questionnaires;
    private final Forms forms;
    private final Templates templates;

    SharedLinksController(
            LinkStore links, GiveLink giveLink, Questionnaires questionnaires, Forms forms, Templates templates) {
        this.links = links;
        this.giveLink = giveLink;
        this.questionnaires = questionnaires;
        this.forms = forms;
        this.templates = templates;
    }

    /** @param questionnaire none for the book of reviews */
    record SharedForm(
            @Nullable UUID questionnaire,
            @Nullable Integer days,
            @Nullable Integer hours,
            @Nullable String pin) {}

    @GetMapping(PATH)
    Html list(Shell shell, Change look) {
        return Html.page(page(blank(), null, shell, look));
    }

    @PostMapping(PATH)
    Html give(SharedForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(
                        errors,
                        () -> giveLink.shared(form.questionnaire(), Objects.requireNonNullElse(form.days(), 0), change))
                .map(token -> Html.page(page(blank(), FamilyLinksController.address(token), shell, change)))
                .orElseGet(() -> Html.fix(page(forms.typed(errors), null, shell, change)));
    }

    @PostMapping(PATH + "/kiosk")
    Html kiosk(SharedForm form, BindingResult errors, Shell shell, HttpSession session, Change change) {
        var token = forms.attempt(
                errors,
                () -> giveLink.kiosk(
                        form.questionnaire(),
                        Objects.requireNonNullElse(form.hours(), 0),
                        Objects.requireNonNullElse(form.pin(), ""),
                        change));
        if (token.isEmpty()) {
            var typed = forms.typed(errors);
            return Html.fix(page(typed, null, shell, change));
        }
        session.invalidate();
        return Html.seeOther(RespondentController.path(token.get()));
    }

    @PostMapping(PATH + "/{id}/revocation")
    Html revoke(@PathVariable UUID id, Change change) {
        giveLink.revokeShared(id, change);
        return Html.done(PATH, "surveys.link.was-revoked");
    }

    private Fields blank() {
        return forms.filled(Map.of("days", USUAL_DAYS, "hours", USUAL_HOURS));
    }

    private JteModel page(Fields fields, @Nullable String address, Shell shell, Change look) {
        List<Choice> anonymous = questionnaires.published(look.institution()).stream()
                .filter(each -> each.anonymous())
                .map(each -> Choice.of(each.id(), each.title()))
                .toList();
        return templates.surveysOpenShared(new SharedLinksPage(
                shell,
                fields,
                anonymous,
                links.list(
                        LINK.PERSON_ID.isNull(),
                        look.institution(),
                        shell.t("surveys.reviews"),
                        look.at().toOffsetDateTime()),
                address));
    }
}
