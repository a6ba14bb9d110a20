package opora.casework.review;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import opora.audit.Journal;
import opora.casework.accompaniment.AccompanimentPermissions;
import opora.casework.monitoring.CaseChoices;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose case is to be reviewed next, each with the form that settles it. */
@Controller
@Requires(AccompanimentPermissions.KEEP)
class ReviewsDueController {

    private final ReviewsDue due;
    private final CaseChoices choices;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ReviewsDueController(ReviewsDue due, CaseChoices choices, Journal journal, Forms forms, Templates templates) {
        this.due = due;
        this.choices = choices;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    @GetMapping(ReviewFilter.PATH)
    Html list(
            ReviewFilter typed, BindingResult errors, @RequestParam @Nullable String after, Shell shell, Change look) {
        var filter = errors.hasErrors() ? ReviewFilter.NONE : typed;
        var slice = due.page(look.user(), filter, look.today(), after);
        var ids = slice.rows().stream().map(ReviewLine::familyId).toList();
        journal.searched(look, new ReviewEvent.ReviewsDueViewed(ids.size()), ids.size(), ids);
        var page = templates.caseworkReviewDue(new ReviewsDuePage(
                shell,
                forms.typed(errors),
                look.today(),
                due.counts(look.user(), look.today(), filter.isMine()),
                slice.rows(),
                slice.next() == null ? null : filter.next(slice.next()),
                shell.can(AccompanimentPermissions.CASELOAD) ? choices.employees(look.user()) : List.of()));
        return errors.hasErrors() ? Html.fix(page) : Html.page(page);
    }
}
