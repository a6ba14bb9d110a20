package opora.access;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import opora.platform.Refused;
import opora.platform.access.Open;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Signs in by a passkey: two factors in one, the device and the finger or PIN that opens it. Guessing is hopeless, so nothing slows this
 * way down and nobody can block it for a colleague.
 */
@Controller
@Open(because = "here people sign in, and a passkey tells who they are")
class PasskeySignInController {

    private static final String PATH = "/sign-in/passkey";
    private static final String SET_UP = "/sign-in/factor/passkey";

    private final Templates templates;
    private final Forms forms;
    private final Passkeys passkeys;
    private final PasswordShown passwordShown;
    private final SecondFactors factors;
    private final SecondStep secondStep;
    private final RecoveryCodes codes;
    private final FactorPages pages;
    private final Door door;
    private final BeginSession beginSession;
    private final Clock clock;
    private final String issuer;

    PasskeySignInController(
            Templates templates,
            Forms forms,
            Passkeys passkeys,
            PasswordShown passwordShown,
            SecondFactors factors,
            SecondStep secondStep,
            RecoveryCodes codes,
            FactorPages pages,
            Door door,
            BeginSession beginSession,
            Clock clock,
            @Value("${opora.oidc.issuer:}") String issuer) {
        this.templates = templates;
        this.forms = forms;
        this.passkeys = passkeys;
        this.passwordShown = passwordShown;
        this.factors = factors;
        this.secondStep = secondStep;
        this.codes = codes;
        this.pages = pages;
        this.door = door;
        this.beginSession = beginSession;
        this.clock = clock;
        this.issuer = issuer;
    }

    @PostMapping(PATH + "/options")
    ResponseEntity<String> question(HttpServletRequest request) {
        return json(passkeys.askToShow(request));
    }

    @PostMapping(PATH)
    Html signIn(
            @Valid PasskeyForm form,
            BindingResult errors,
            Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        return forms.attempt(errors, () -> whoMayEnter(form, request))
                .map(account -> letIn(account, request, response))
                .orElseGet(() -> Html.fix(templates.accessSignIn(new SignInPage(
                        shell, String.join(" ", forms.typed(errors).refusals()), null, !issuer.isEmpty()))));
    }

    @PostMapping(SET_UP + "/options")
    ResponseEntity<String> newKey(HttpServletRequest request) {
        return passwordShown
                .of(request)
                .filter(this::hasNone)
                .map(by -> json(passkeys.askForNew(by.account(), request)))
                .orElseGet(() -> ResponseEntity.status(403).build());
    }

    /** The first factor of an account that needs one: after it its owner is in. */
    @PostMapping(SET_UP)
    Html add(
            @Valid PasskeyForm form,
            BindingResult errors,
            Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        var by = passwordShown.of(request).filter(this::hasNone);
        if (by.isEmpty() || !door.isOpenTo(by.get().account())) {
            return Html.seeOther("/sign-in");
        }
        var account = by.get().account();
        var change = secondStep.change(account);
        if (!forms.attempt(errors, () -> passkeys.add(form.credential(), form.name(), request, change))) {
            return Html.fix(templates.accessFactorNeeded(new FactorNeededPage(shell, forms.typed(errors))));
        }
        var made = codes.make(account, change);
        var next = letIn(account, request, response) instanceof Html.SeeOther there ? there.path() : "/";
        return pages.codes(shell, made, next);
    }

    private UUID whoMayEnter(PasskeyForm form, HttpServletRequest request) {
        var account = passkeys.shown(form.credential(), request);
        if (!door.isOpenTo(account)) {
            throw new Refused("access.passkey.wrong");
        }
        return account;
    }

    private Html letIn(UUID account, HttpServletRequest request, HttpServletResponse response) {
        var shown = List.of(Factors.shown(Factors.PASSKEY, clock.instant()));
        beginSession.begin(account, shown, request, response);
        return Html.seeOther(beginSession.next(request, response));
    }

    private boolean hasNone(PasswordShown.By by) {
        return !factors.of(by.account()).any();
    }

    static ResponseEntity<String> json(String body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
