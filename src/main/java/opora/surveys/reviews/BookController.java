package opora.surveys.reviews;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.paging.DayKey;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.surveys.SurveysPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The book of reviews and suggestions. */
@Controller
@Requires(SurveysPermissions.VIEW)
class BookController {

    private static final String ALL = "/reviews";

    private final BookStore reviews;
    private final WriteInBook writeInBook;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    BookController(BookStore reviews, WriteInBook writeInBook, Journal journal, Forms forms, Templates templates) {
        this.reviews = reviews;
        this.writeInBook = writeInBook;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    record AnswerText(@Nullable String answer) {}

    record VoidText(@Nullable String reason) {}

    @GetMapping(ALL)
    Html list(
            @RequestParam(required = false) @Nullable ReviewKind kind,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(required = false) @Nullable String after,
            Shell shell,
            Change look) {
        journal.viewed(look, new BookEvent.BookListed());
        return Html.page(templates.surveysReviewsList(new ReviewBookPage(
                shell, reviews.list(look.institution(), kind, waiting, DayKey.of(after)), kind, waiting)));
    }

    @GetMapping(ALL + "/new")
    @Requires(SurveysPermissions.FILL)
    Html blank(Shell shell, Change look) {
        return Html.page(form(shell, forms.filled(Map.of("key", Ids.next(), "receivedOn", look.today()))));
    }

    @PostMapping(ALL)
    @Requires(SurveysPermissions.FILL)
    Html record(@Valid ReviewForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> writeInBook.record(form.draft(ReviewWay.BOOK, change.today()), change))
                .map(id -> Html.done(ALL + "/" + id, "surveys.review.recorded"))
                .orElseGet(() -> Html.fix(form(shell, forms.typed(errors))));
    }

    @GetMapping(ALL + "/{id}")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var review = find(id, look);
        journal.viewed(look, new BookEvent.BookEntryViewed(id), id);
        return Html.page(page(review, Fields.BLANK, shell));
    }

    @PostMapping(ALL + "/{id}/answer")
    @Requires(SurveysPermissions.BUILD)
    Html answer(@PathVariable UUID id, AnswerText form, BindingResult errors, Shell shell, Change change) {
        var review = find(id, change);
        var answer = form.answer() == null ? "" : form.answer();
        return forms.attempt(errors, () -> writeInBook.answer(id, answer, change))
                ? Html.done(ALL + "/" + id, "surveys.review.answered")
                : Html.fix(page(review, forms.typed(errors), shell));
    }

    @PostMapping(ALL + "/{id}/voiding")
    @Requires(SurveysPermissions.BUILD)
    Html voidIt(@PathVariable UUID id, VoidText form, BindingResult errors, Shell shell, Change change) {
        var review = find(id, change);
        var reason = form.reason() == null ? "" : form.reason();
        return forms.attempt(errors, () -> writeInBook.voidIt(id, reason, change))
                ? Html.done(ALL + "/" + id, "surveys.review.was-voided")
                : Html.fix(page(review, forms.typed(errors), shell));
    }

    private Review find(UUID id, Change change) {
        return reviews.find(change.institution(), id).orElseThrow(NotFound::new);
    }

    private JteModel form(Shell shell, Fields fields) {
        return templates.surveysReviewsForm(new ReviewEntryFormPage(shell, fields, ALL, false, false));
    }

    private JteModel page(Review review, Fields fields, Shell shell) {
        return templates.surveysReviewsShow(new ReviewEntryPage(shell, fields, review));
    }
}
