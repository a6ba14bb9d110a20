package opora.casework.referrals;

import gg.jte.generated.precompiled.Templates;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.paging.DayKey;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of referrals. */
@Controller
@Requires(ReferralPermissions.VIEW)
class ReferralsController {

    private final ReferralSelect referrals;
    private final Forms forms;
    private final Templates templates;

    ReferralsController(ReferralSelect referrals, Forms forms, Templates templates) {
        this.referrals = referrals;
        this.forms = forms;
        this.templates = templates;
    }

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    @GetMapping(ReferralLinks.ALL)
    Html list(
            ReferralFilter filter,
            BindingResult errors,
            @RequestParam @Nullable String after,
            Shell shell,
            Change look) {
        var readable = errors.hasErrors() ? ReferralFilter.NONE : filter;
        var user = look.user();
        var today = look.today();
        var slice = referrals.page(user, readable, today, DayKey.of(after));
        var page = new ReferralsPage(
                shell,
                forms.typed(errors),
                slice,
                referrals.count(user, new ReferralFilter(ReferralFilter.Which.OPEN, null, null, null, null), today),
                referrals.count(user, ReferralFilter.OVERDUE, today),
                today,
                slice.next() == null ? null : readable.path(slice.next()));
        return errors.hasErrors()
                ? Html.fix(templates.caseworkReferralsList(page))
                : Html.page(templates.caseworkReferralsList(page));
    }
}
