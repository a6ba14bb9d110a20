package opora.access;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import opora.access.session.OpenSessions;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(AccessPermissions.OWN)
class OwnAccountController {

    private final Templates templates;
    private final Forms forms;
    private final AccountStore store;
    private final ChoosePassword choosePassword;
    private final SignInAttempts attempts;
    private final OpenSessions open;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final PasskeyStore passkeys;
    private final Notices notices;

    OwnAccountController(
            Templates templates,
            Forms forms,
            AccountStore store,
            ChoosePassword choosePassword,
            SignInAttempts attempts,
            OpenSessions open,
            Sessions sessions,
            SecondFactors factors,
            PasskeyStore passkeys,
            Notices notices) {
        this.templates = templates;
        this.forms = forms;
        this.store = store;
        this.choosePassword = choosePassword;
        this.attempts = attempts;
        this.open = open;
        this.sessions = sessions;
        this.factors = factors;
        this.passkeys = passkeys;
        this.notices = notices;
    }

    @GetMapping("/account")
    Html show(Shell shell, User user, HttpSession session) {
        return Html.page(templates.accessOwnAccount(page(shell, user, session, Fields.BLANK)));
    }

    @PostMapping("/account/sessions/{handle}/ending")
    Html end(@PathVariable String handle, Change change) {
        sessions.end(handle, change);
        return Html.done("/account", "access.sessions.ended");
    }

    @PostMapping("/account/sessions/ending-others")
    Html endOthers(HttpSession session, Change change) {
        sessions.endOthers(session.getId(), change);
        return Html.done("/account", "access.sessions.others-ended");
    }

    @PostMapping("/account/password")
    Html change(
            @Valid OwnPasswordForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change,
            HttpServletRequest request) {
        if (!forms.attempt(errors, () -> replace(form, change, request))) {
            return Html.fix(templates.accessOwnAccount(page(shell, user, request.getSession(), forms.typed(errors))));
        }
        return Html.done("/account", "access.password.changed");
    }

    /** Guessing the old password is slowed down like guessing at the sign-in page. */
    private void replace(OwnPasswordForm form, Change change, HttpServletRequest request) {
        var account = change.by().toString();
        var address = request.getRemoteAddr();
        if (attempts.begin(account, address).isPositive()) {
            throw new Refused("access.password.later").on("old");
        }
        try {
            choosePassword.instead(
                    form.old(), form.chosen(), request.getSession().getId(), change);
            attempts.succeeded(account, address);
        } catch (Refused refused) {
            if (!"old".equals(refused.field())) {
                attempts.succeeded(account, address);
            }
            throw refused;
        }
    }

    private OwnAccountPage page(Shell shell, User user, HttpSession session, Fields fields) {
        var account = store.one(user.institutionId(), user.accountId()).orElseThrow(NotFound::new);
        var roles = account.roles().stream()
                .map(role -> AccountsController.title(shell, role))
                .toList();
        return new OwnAccountPage(
                shell,
                account,
                roles,
                AccountsController.title(shell, account.reach()),
                open.of(user.accountId(), session.getId()),
                factors.of(user.accountId()),
                passkeys.of(user.accountId()),
                notices.latest(user.accountId()),
                fields);
    }
}
