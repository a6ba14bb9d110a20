package opora.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.access.User;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person adds and removes passkeys of their own account. */
@Controller
@Requires(AccessPermissions.OWN)
class OwnPasskeysController {

    private static final String ACCOUNT = "/account";

    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final RecoveryCodes codes;
    private final FactorPages pages;

    OwnPasskeysController(Passkeys passkeys, SecondFactors factors, RecoveryCodes codes, FactorPages pages) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.codes = codes;
        this.pages = pages;
    }

    /** Asked by a script just before the key is made; whether the person has confirmed is asked when it is kept. */
    @PostMapping(ACCOUNT + "/passkeys/options")
    ResponseEntity<String> question(User user, HttpServletRequest request) {
        return PasskeySignInController.json(passkeys.askForNew(user.accountId(), request));
    }

    @StepUp
    @PostMapping(ACCOUNT + "/passkeys")
    Html add(@Valid PasskeyForm form, Shell shell, User user, Change change, HttpServletRequest request) {
        passkeys.add(form.credential(), form.name(), request, change);
        if (factors.of(user.accountId()).codes() > 0) {
            return Html.done(ACCOUNT, "access.passkey.added");
        }
        return pages.codes(shell, codes.make(user.accountId(), change), ACCOUNT);
    }

    @StepUp
    @PostMapping(ACCOUNT + "/passkeys/remove")
    Html remove(@RequestParam String id, Change change) {
        passkeys.remove(id, change);
        return Html.done(ACCOUNT, "access.passkey.removed");
    }
}
