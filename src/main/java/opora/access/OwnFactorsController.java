package opora.access;

import jakarta.validation.Valid;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PostMapping;

/** A person changes the ways into their own account. */
@Controller
@Requires(AccessPermissions.OWN)
class OwnFactorsController {

    private static final String ACCOUNT = "/account";

    private final Forms forms;
    private final FactorPages pages;
    private final SecondFactors factors;
    private final AuthenticatorApp app;
    private final RecoveryCodes codes;
    private final Notices notices;

    OwnFactorsController(
            Forms forms,
            FactorPages pages,
            SecondFactors factors,
            AuthenticatorApp app,
            RecoveryCodes codes,
            Notices notices) {
        this.forms = forms;
        this.pages = pages;
        this.factors = factors;
        this.app = app;
        this.codes = codes;
        this.notices = notices;
    }

    @StepUp
    @PostMapping(ACCOUNT + "/app")
    Html start(Shell shell, User user) {
        return app(shell, user, app.start(user.accountId()), Fields.BLANK);
    }

    @StepUp
    @PostMapping(ACCOUNT + "/app/code")
    Html confirm(@Valid CodeForm form, BindingResult errors, Shell shell, User user, Change change) {
        if (!forms.attempt(errors, () -> app.confirm(form.code(), change))) {
            return app.started(user.accountId())
                    .map(seed -> app(shell, user, seed, forms.typed(errors)))
                    .orElseGet(() -> Html.seeOther(ACCOUNT));
        }
        if (factors.of(user.accountId()).codes() > 0) {
            return Html.done(ACCOUNT, "access.app.added");
        }
        return pages.codes(shell, codes.make(user.accountId(), change), ACCOUNT);
    }

    @StepUp
    @PostMapping(ACCOUNT + "/app/remove")
    Html remove(User user, Change change) {
        factors.mustNotBeLast(user.accountId());
        app.remove(change);
        return Html.done(ACCOUNT, "access.app.removed");
    }

    /** The page answers the form itself: the codes are shown once and stand nowhere. */
    @StepUp
    @PostMapping(ACCOUNT + "/codes")
    Html codes(Shell shell, User user, Change change) {
        return pages.codes(shell, codes.make(user.accountId(), change), ACCOUNT);
    }

    @PostMapping(ACCOUNT + "/notices/seen")
    Html seen(User user) {
        notices.seen(user.accountId());
        return Html.seeOther(ACCOUNT);
    }

    private Html app(Shell shell, User user, String seed, Fields fields) {
        return pages.show(pages.app(shell, fields, user.accountId(), seed, ACCOUNT + "/app/code", ACCOUNT));
    }
}
