package opora.surveys.open;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.surveys.reviews.ReviewEntryFormPage;
import opora.surveys.reviews.ReviewForm;
import opora.surveys.reviews.ReviewKind;
import opora.surveys.reviews.ReviewWay;
import opora.surveys.reviews.WriteInBook;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** The book of reviews and suggestions where it lies open to everybody. */
@Component
class ReviewAtLink {

    private final Respond respond;
    private final WriteInBook writeInBook;
    private final HttpServletRequest request;
    private final Forms forms;
    private final Templates templates;

    ReviewAtLink(
            Respond respond, WriteInBook writeInBook, HttpServletRequest request, Forms forms, Templates templates) {
        this.respond = respond;
        this.writeInBook = writeInBook;
        this.request = request;
        this.forms = forms;
        this.templates = templates;
    }

    JteModel page(Shell shell, Fields typed, String action, boolean kiosk) {
        var values = new LinkedHashMap<>(typed.values());
        values.putIfAbsent("key", List.of(Ids.next().toString()));
        return templates.surveysReviewsForm(new ReviewEntryFormPage(
                shell, new Fields(values, typed.problems(), typed.refusals()), action, true, kiosk));
    }

    Html send(SurveyLink link, String action, BindingResult errors, Shell shell) {
        boolean kiosk = link.kind() == LinkKind.KIOSK;
        return forms.attempt(errors, () -> write(link))
                .map(written -> Html.page(templates.surveysOpenEnd(
                        new RespondentEndPage(shell, shell.t("surveys.review.thanks"), true, kiosk ? action : null))))
                .orElseGet(() -> Html.fix(page(shell, told(errors), action, kiosk)));
    }

    private UUID write(SurveyLink link) {
        var way = link.kind() == LinkKind.KIOSK ? ReviewWay.KIOSK : ReviewWay.LINK;
        var form = new ReviewForm(
                key().orElseThrow(() -> new Refused("surveys.review.refused.kind")),
                kind().orElseThrow(() -> new Refused("surveys.review.refused.kind").on("kind")),
                null,
                request.getParameter("text"),
                request.getParameter("signed"));
        return respond.inside(link, change -> writeInBook.record(form.draft(way, change.today()), change));
    }

    private Optional<UUID> key() {
        return new Fields(Map.of("key", values("key")), Map.of(), List.of())
                .ids("key").stream().findFirst();
    }

    private Optional<ReviewKind> kind() {
        return values("kind").stream()
                .flatMap(code -> java.util.Arrays.stream(ReviewKind.values())
                        .filter(each -> each.name().equals(code)))
                .findFirst();
    }

    private List<String> values(String name) {
        var all = request.getParameterValues(name);
        return all == null ? List.of() : List.of(all);
    }

    private Fields told(BindingResult errors) {
        return forms.typed(errors);
    }
}
