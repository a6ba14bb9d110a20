package opora.casework.review;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.Cases;
import opora.casework.CaseworkPermissions;
import opora.casework.accompaniment.AccompanimentPermissions;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** How a family stands, and the reviews of its case; for those who read what is sensitive of it. */
@Controller
@Requires(CaseworkPermissions.VIEW)
class ReviewController {

    private final RecordReview reviews;
    private final ReviewsDue due;
    private final CaseFactsStore facts;
    private final Cases cases;
    private final Families families;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ReviewController(
            RecordReview reviews,
            ReviewsDue due,
            CaseFactsStore facts,
            Cases cases,
            Families families,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.reviews = reviews;
        this.due = due;
        this.facts = facts;
        this.cases = cases;
        this.families = families;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/casework/reviews")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("on", look.today());
        cases.latest(look.institution(), id)
                .flatMap(file -> reviews.level(look.institution(), file.id()))
                .ifPresent(level -> known.put("next", look.today().plusDays(level.reviewDays())));
        var page = page(id, forms.filled(known), shell, look);
        journal.viewed(look, new ReviewEvent.ReviewsViewed(id), id);
        return Html.page(page);
    }

    @PostMapping("/families/{id}/casework/reviews")
    @Requires(AccompanimentPermissions.KEEP)
    Html record(
            @PathVariable UUID id,
            @Valid ReviewForms.ReviewForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(
                        errors,
                        () -> reviews.record(
                                id,
                                Objects.requireNonNull(form.on()),
                                Objects.requireNonNull(form.next()),
                                ReviewForms.text(form.conclusion()),
                                change))
                ? Html.done("/families/" + id + "/casework/reviews", "casework.review.recorded")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    @PostMapping("/families/{id}/casework/reviews/{review}/void")
    @Requires(AccompanimentPermissions.KEEP)
    Html voidIt(
            @PathVariable UUID id,
            @PathVariable UUID review,
            ReviewForms.VoidReviewForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(errors, () -> reviews.voidIt(id, review, change))
                ? Html.done("/families/" + id + "/casework/reviews", "casework.review.voided")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    private JteModel page(UUID id, Fields fields, Shell shell, Change look) {
        var header = families.header(id, look.user());
        if (!shell.can(CaseworkPermissions.VIEW, header.facts().sensitive())) {
            throw new AccessDeniedException("sensitive");
        }
        var file = cases.latest(look.institution(), id).orElseThrow(NotFound::new);
        var known = facts.of(look.user(), id, look.today());
        boolean mayKeep =
                shell.can(AccompanimentPermissions.KEEP, header.facts().sensitive());
        return templates.caseworkReviewReviews(new ReviewsPage(
                shell,
                header,
                due.of(look.user(), id).orElse(null),
                known,
                Ladder.of(known),
                reviews.of(look.institution(), file.id()),
                mayKeep,
                fields));
    }
}
