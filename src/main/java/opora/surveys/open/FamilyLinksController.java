package opora.surveys.open;

import static opora.people.views.Tables.PERSON_CARD;
import static opora.surveys.db.Tables.LINK;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
import opora.people.PeopleLinks;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.surveys.Questionnaires;
import opora.surveys.SurveysPermissions;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The links a family was given to answer questionnaires by. */
@Controller
@Requires(SurveysPermissions.FILL)
class FamilyLinksController {

    private static final int USUAL_DAYS = 7;

    private final LinkStore links;
    private final GiveLink giveLink;
    private final Questionnaires questionnaires;
    private final Families families;
    private final DSLContext db;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    FamilyLinksController(
            LinkStore links,
            GiveLink giveLink,
            Questionnaires questionnaires,
            Families families,
            DSLContext db,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.links = links;
        this.giveLink = giveLink;
        this.questionnaires = questionnaires;
        this.families = families;
        this.db = db;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    static String path(UUID family) {
        return PeopleLinks.family(family) + "/survey-links";
    }

    record GiveForm(
            @NotNull @Nullable UUID personId,
            @NotNull @Nullable UUID questionnaire,
            @NotNull @Nullable Integer days,
            @Nullable Boolean handed) {

        boolean isHanded() {
            return Boolean.TRUE.equals(handed);
        }
    }

    @GetMapping("/families/{id}/survey-links")
    Html list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable UUID questionnaire,
            Shell shell,
            Change look) {
        var known = new LinkedHashMap<String, @Nullable Object>();
        known.put("days", USUAL_DAYS);
        known.put("personId", person);
        known.put("questionnaire", questionnaire);
        var page = page(id, forms.filled(known), null, shell, look);
        journal.viewed(look, new OpenEvent.SurveyLinksListed(id), id);
        return Html.page(page);
    }

    @PostMapping("/families/{id}/survey-links")
    Html give(
            @PathVariable UUID id,
            @Valid GiveForm form,
            BindingResult errors,
            Shell shell,
            HttpSession session,
            Change change) {
        families.must(SurveysPermissions.FILL, List.of(id), change.user());
        var token = forms.attempt(errors, () -> give(id, form, change));
        if (token.isEmpty()) {
            return Html.fix(page(id, forms.typed(errors), null, shell, change));
        }
        if (form.isHanded()) {
            session.invalidate();
            return Html.seeOther(RespondentController.path(token.get()));
        }
        return Html.page(page(id, blank(), address(token.get()), shell, change));
    }

    @PostMapping("/families/{id}/survey-links/{link}/revocation")
    Html revoke(@PathVariable UUID id, @PathVariable UUID link, Change change) {
        giveLink.revoke(id, link, change);
        return Html.done(path(id), "surveys.link.was-revoked");
    }

    private String give(UUID family, GiveForm form, Change change) {
        var person = Objects.requireNonNull(form.personId());
        if (members(family, change).stream().noneMatch(each -> each.value().equals(person.toString()))) {
            throw new NotFound();
        }
        return giveLink.personal(
                family,
                person,
                Objects.requireNonNull(form.questionnaire()),
                Objects.requireNonNull(form.days()),
                form.isHanded(),
                null,
                change);
    }

    static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(RespondentController.path(token))
                .toUriString();
    }

    private Fields blank() {
        return forms.filled(java.util.Map.of("days", USUAL_DAYS));
    }

    private List<Choice> members(UUID family, Change look) {
        return db.select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME)
                .from(PERSON_CARD)
                .where(PERSON_CARD.INSTITUTION_ID.eq(look.institution()), PERSON_CARD.FAMILY_ID.eq(family))
                .orderBy(PERSON_CARD.BIRTH_DATE, PERSON_CARD.ID)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    private JteModel page(UUID id, Fields fields, @Nullable String address, Shell shell, Change look) {
        families.must(SurveysPermissions.FILL, List.of(id), look.user());
        var named = questionnaires.published(look.institution()).stream()
                .filter(each -> !each.anonymous())
                .map(each -> Choice.of(each.id(), each.title()))
                .toList();
        return templates.surveysOpenFamily(new SurveyLinksPage(
                shell,
                fields,
                families.header(id, look.user(), SurveysPermissions.FILL),
                members(id, look),
                named,
                links.list(
                        LINK.FAMILY_ID.eq(id),
                        look.institution(),
                        null,
                        look.at().toOffsetDateTime()),
                address));
    }
}
