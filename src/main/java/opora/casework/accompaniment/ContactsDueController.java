package opora.casework.accompaniment;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import opora.casework.CaseworkPermissions;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom to meet next: the families in reach by the day their level gives. */
@Controller
@Requires(CaseworkPermissions.VIEW)
class ContactsDueController {

    private final ContactsDue due;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    ContactsDueController(ContactsDue due, Forms forms, Clock clock, Templates templates) {
        this.due = due;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping(ContactFilter.PATH)
    Html list(ContactFilter typed, BindingResult errors, @RequestParam @Nullable String after, Shell shell, User user) {
        var today = LocalDate.now(clock);
        var filter = errors.hasErrors() ? ContactFilter.NONE : typed;
        var slice = due.page(user, filter, today, after);
        return Html.page(templates.caseworkAccompanimentDue(new ContactsDuePage(
                shell,
                forms.typed(errors),
                today,
                due.counts(user, today, filter.isMine()),
                slice.rows(),
                slice.next() == null ? null : filter.next(slice.next()))));
    }
}
