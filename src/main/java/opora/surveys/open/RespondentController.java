package opora.surveys.open;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import opora.platform.access.Open;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.surveys.PublishedQuestionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A questionnaire answered without an account, a section at a time. It shows what its respondent has written and nothing else. */
@Controller
@Open(because = "a respondent has no account; their link opens one questionnaire and shows nothing but what they write")
class RespondentController {

    private final Respond respond;
    private final ReviewAtLink reviews;
    private final Forms forms;
    private final Templates templates;

    RespondentController(Respond respond, ReviewAtLink reviews, Forms forms, Templates templates) {
        this.respond = respond;
        this.reviews = reviews;
        this.forms = forms;
        this.templates = templates;
    }

    static String path(String token) {
        return "/answer/" + token;
    }

    /** @param go what the button says: next, back, finish or refuse */
    record RespondentForm(
            @Nullable String part,
            @Nullable String go,
            @Nullable String reason) {

        String section() {
            return part == null ? "" : part;
        }

        boolean does(String what) {
            return what.equals(go);
        }
    }

    @GetMapping("/answer/{token}")
    Html open(@PathVariable String token, @RequestParam(defaultValue = "") String part, Shell shell) {
        var link = respond.find(token).orElse(null);
        if (link == null || respond.state(link) != LinkState.GOOD) {
            return gone(link, shell);
        }
        var asked = respond.asked(link).orElse(null);
        if (asked == null) {
            return Html.page(reviews.page(shell, Fields.BLANK, path(token), link.kind() == LinkKind.KIOSK));
        }
        var parts = Parts.of(asked.body(), link.draft());
        return Html.page(page(link, token, parts, part, fields(parts), shell));
    }

    @PostMapping("/answer/{token}")
    Html send(@PathVariable String token, RespondentForm form, BindingResult errors, Shell shell) {
        var link = respond.find(token).orElse(null);
        if (link == null || respond.state(link) != LinkState.GOOD) {
            return gone(link, shell);
        }
        if (!respond.admits(link)) {
            return new Html.Page(HttpStatus.TOO_MANY_REQUESTS, end(shell, "surveys.answer.too-many", false, null));
        }
        var asked = respond.asked(link).orElse(null);
        return asked == null
                ? reviews.send(link, path(token), errors, shell)
                : form.does("refuse")
                        ? refuse(link, asked, token, form, errors, shell)
                        : step(link, asked, token, form, errors, shell);
    }

    @PostMapping("/answer/{token}/end")
    Html endKiosk(@PathVariable String token, @RequestParam(defaultValue = "") String pin, Shell shell) {
        var link = respond.find(token).orElse(null);
        if (link == null || respond.state(link) != LinkState.GOOD) {
            return gone(link, shell);
        }
        return respond.endKiosk(link, pin)
                ? Html.seeOther("/sign-in")
                : new Html.Page(
                        HttpStatus.UNPROCESSABLE_CONTENT, end(shell, "surveys.kiosk.wrong-pin", false, path(token)));
    }

    private Html step(
            SurveyLink link,
            PublishedQuestionnaire asked,
            String token,
            RespondentForm form,
            BindingResult errors,
            Shell shell) {
        var sent = forms.typed().values();
        var before = link.kind().named() ? link.draft() : Parts.carried(asked.body(), sent);
        var parts = Parts.of(asked.body(), Parts.merged(asked.body(), form.section(), before, sent));
        respond.save(link, parts.typed());
        var here = parts.current(form.section());
        if (form.does("back")) {
            return turned(link, token, parts, parts.beside(here, -1).code(), shell);
        }
        if (form.does("finish")) {
            return finish(link, asked, token, parts, errors, shell);
        }
        return parts.isWrong(here)
                ? wrong(link, token, parts, here.code(), shell)
                : turned(link, token, parts, parts.beside(here, 1).code(), shell);
    }

    private Html finish(
            SurveyLink link,
            PublishedQuestionnaire asked,
            String token,
            Parts parts,
            BindingResult errors,
            Shell shell) {
        var wrong = parts.wrong();
        if (wrong.isPresent()) {
            return wrong(link, token, parts, wrong.get().code(), shell);
        }
        var done = forms.attempt(
                errors, () -> respond.answer(link, asked, parts.form().given()));
        return done ? thanks(link, asked, token, shell) : refused(link, token, parts, errors, shell);
    }

    private Html refuse(
            SurveyLink link,
            PublishedQuestionnaire asked,
            String token,
            RespondentForm form,
            BindingResult errors,
            Shell shell) {
        var reason = form.reason() == null || form.reason().isBlank()
                ? shell.t("surveys.answer.refuse.unsaid")
                : form.reason();
        boolean done = forms.attempt(errors, () -> respond.refuse(link, asked, reason));
        return done
                ? Html.page(end(
                        shell, "surveys.answer.refuse.done", true, link.kind() == LinkKind.KIOSK ? path(token) : null))
                : refused(link, token, Parts.of(asked.body(), link.draft()), errors, shell);
    }

    private Html thanks(SurveyLink link, PublishedQuestionnaire asked, String token, Shell shell) {
        var words = asked.body().thanks();
        var again = link.kind() == LinkKind.KIOSK ? path(token) : null;
        return Html.page(templates.surveysOpenEnd(
                new RespondentEndPage(shell, words.isBlank() ? shell.t("surveys.answer.thanks") : words, true, again)));
    }

    /** The next section has an address of its own, unless the answers so far stand in the page alone. */
    private Html turned(SurveyLink link, String token, Parts parts, String section, Shell shell) {
        return link.kind().named()
                ? Html.seeOther(path(token) + "?part=" + section)
                : Html.page(page(link, token, parts, section, fields(parts), shell));
    }

    private Html wrong(SurveyLink link, String token, Parts parts, String section, Shell shell) {
        return Html.fix(page(link, token, parts, section, parts.form().fields(shell, true, fields(parts)), shell));
    }

    private Html refused(SurveyLink link, String token, Parts parts, BindingResult errors, Shell shell) {
        var told = forms.typed(errors);
        var last = parts.sections().isEmpty() ? "" : parts.sections().getLast().code();
        return Html.fix(
                page(link, token, parts, last, new Fields(parts.typed(), told.problems(), told.refusals()), shell));
    }

    private static Fields fields(Parts parts) {
        return new Fields(parts.typed(), Map.of(), List.of());
    }

    private JteModel page(SurveyLink link, String token, Parts parts, String code, Fields fields, Shell shell) {
        var section = parts.current(code);
        var all = parts.sections();
        return templates.surveysOpenSection(new RespondentPage(
                shell,
                fields,
                parts.body(),
                parts.asked(),
                section,
                all.indexOf(section) + 1,
                all.size(),
                path(token),
                !link.kind().named(),
                link.kind() == LinkKind.KIOSK));
    }

    /** An address nobody was given is not found; one that was given says why it takes no more answers. */
    private Html gone(@Nullable SurveyLink link, Shell shell) {
        return link == null
                ? new Html.Page(HttpStatus.NOT_FOUND, end(shell, "surveys.answer.gone.unknown", false, null))
                : new Html.Page(HttpStatus.GONE, end(shell, respond.state(link).sentenceKey(), false, null));
    }

    private JteModel end(Shell shell, String key, boolean thanks, @Nullable String again) {
        return templates.surveysOpenEnd(new RespondentEndPage(shell, shell.t(key), thanks, again));
    }
}
