package opora.access;

import static opora.access.db.Tables.ACCOUNT;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import opora.platform.access.Open;
import opora.platform.access.User;
import opora.platform.access.UserSource;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Open(because = "whoever holds a one-time link has no account yet, or has lost its password")
class InvitationController {

    private final Templates templates;
    private final Forms forms;
    private final Invitations invitations;
    private final BeginHere beginHere;
    private final ChoosePassword choosePassword;
    private final UserSource users;
    private final DSLContext db;

    InvitationController(
            Templates templates,
            Forms forms,
            Invitations invitations,
            BeginHere beginHere,
            ChoosePassword choosePassword,
            UserSource users,
            DSLContext db) {
        this.templates = templates;
        this.forms = forms;
        this.invitations = invitations;
        this.beginHere = beginHere;
        this.choosePassword = choosePassword;
        this.users = users;
        this.db = db;
    }

    static String path(String token) {
        return "/invitation/" + token;
    }

    @GetMapping("/invitation/{token}")
    Html open(@PathVariable String token, Shell shell) {
        var invitation = invitations.find(token);
        if (invitation.filter(Invitation::isFirstStart).isPresent()) {
            return Html.page(templates.accessFirstStart(firstStart(token, shell, Fields.BLANK)));
        }
        return userOf(invitation)
                .map(user -> Html.page(templates.accessInvitation(invited(token, user, shell, Fields.BLANK))))
                .orElseGet(() -> gone(shell));
    }

    @PostMapping("/invitation/{token}/institution")
    Html begin(@PathVariable String token, @Valid FirstStartForm form, BindingResult errors, Shell shell) {
        if (invitations.find(token).filter(Invitation::isFirstStart).isEmpty()) {
            return gone(shell);
        }
        if (!forms.attempt(errors, () -> beginHere.begin(token, form))) {
            return Html.fix(templates.accessFirstStart(firstStart(token, shell, forms.typed(errors))));
        }
        return Html.done("/sign-in", "access.first-start.done");
    }

    @PostMapping("/invitation/{token}/password")
    Html choose(@PathVariable String token, @Valid PasswordForm form, BindingResult errors, Shell shell) {
        var user = userOf(invitations.find(token));
        if (user.isEmpty()) {
            return gone(shell);
        }
        if (!forms.attempt(errors, () -> choosePassword.byInvitation(token, form))) {
            return Html.fix(templates.accessInvitation(invited(token, user.get(), shell, forms.typed(errors))));
        }
        return Html.done("/sign-in", "access.password.chosen");
    }

    private Optional<User> userOf(Optional<Invitation> invitation) {
        return invitation.map(Invitation::account).flatMap(users::byAccount);
    }

    private static InvitationPage firstStart(String token, Shell shell, Fields fields) {
        return new InvitationPage(shell, fields, path(token) + "/institution", "", "");
    }

    private InvitationPage invited(String token, User user, Shell shell, Fields fields) {
        var login = loginOf(user.accountId());
        return new InvitationPage(shell, fields, path(token) + "/password", user.name(), login);
    }

    private String loginOf(UUID account) {
        return db.select(ACCOUNT.LOGIN)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchSingle(ACCOUNT.LOGIN);
    }

    /** Used, expired and never given out look the same, so that guessing teaches nothing. */
    private Html gone(Shell shell) {
        return new Html.Page(
                HttpStatus.NOT_FOUND, templates.accessInvitationGone(new SignInPage(shell, null, null, false)));
    }
}
