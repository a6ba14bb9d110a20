package opora.access;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(AccessPermissions.OWN)
class OwnAccountController {

    private final Templates templates;
    private final Forms forms;
    private final AccountStore store;
    private final ChoosePassword choosePassword;
    private final SignInAttempts attempts;

    OwnAccountController(
            Templates templates,
            Forms forms,
            AccountStore store,
            ChoosePassword choosePassword,
            SignInAttempts attempts) {
        this.templates = templates;
        this.forms = forms;
        this.store = store;
        this.choosePassword = choosePassword;
        this.attempts = attempts;
    }

    @GetMapping("/account")
    Html show(Shell shell, User user) {
        return Html.page(templates.accessOwnAccount(page(shell, user, Fields.BLANK)));
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
            return Html.fix(templates.accessOwnAccount(page(shell, user, forms.typed(errors))));
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

    private OwnAccountPage page(Shell shell, User user, Fields fields) {
        var account = store.one(user.institutionId(), user.accountId()).orElseThrow(NotFound::new);
        var roles = account.roles().stream()
                .map(role -> AccountsController.title(shell, role))
                .toList();
        return new OwnAccountPage(shell, account, roles, AccountsController.title(shell, account.reach()), fields);
    }
}
