package opora.access;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import opora.access.PasswordShown.By;
import opora.platform.access.Open;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The step after the password, for those whom a password alone does not let in. */
@Controller
@Open(because = "who has typed only the password is not signed in yet")
class SecondStepController {

    static final String PATH = "/sign-in/second";
    private static final String SET_UP = "/sign-in/factor";

    private final Templates templates;
    private final Forms forms;
    private final FactorPages pages;
    private final PasswordShown passwordShown;
    private final SecondFactors factors;
    private final SecondStep secondStep;
    private final AuthenticatorApp app;
    private final RecoveryCodes codes;
    private final Door door;
    private final BeginSession beginSession;
    private final Clock clock;

    SecondStepController(
            Templates templates,
            Forms forms,
            FactorPages pages,
            PasswordShown passwordShown,
            SecondFactors factors,
            SecondStep secondStep,
            AuthenticatorApp app,
            RecoveryCodes codes,
            Door door,
            BeginSession beginSession,
            Clock clock) {
        this.templates = templates;
        this.forms = forms;
        this.pages = pages;
        this.passwordShown = passwordShown;
        this.factors = factors;
        this.secondStep = secondStep;
        this.app = app;
        this.codes = codes;
        this.door = door;
        this.beginSession = beginSession;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Html ask(Shell shell, HttpServletRequest request) {
        return with(request, by -> {
            var state = factors.of(by.account());
            return state.any() ? Html.page(question(shell, state, Fields.BLANK)) : Html.seeOther(SET_UP);
        });
    }

    @PostMapping(PATH)
    Html answer(
            @Valid CodeForm form,
            BindingResult errors,
            Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        return with(request, by -> forms.attempt(
                        errors, () -> secondStep.check(by.account(), form.code(), request.getRemoteAddr()))
                .map(factor -> letIn(by, factor, request, response))
                .orElseGet(() -> Html.fix(question(shell, factors.of(by.account()), forms.typed(errors)))));
    }

    @GetMapping(SET_UP)
    Html needed(Shell shell, HttpServletRequest request) {
        return with(
                request,
                by -> hasNone(by)
                        ? Html.page(templates.accessFactorNeeded(new FactorNeededPage(shell, Fields.BLANK)))
                        : Html.seeOther(PATH));
    }

    @PostMapping(SET_UP + "/app")
    Html start(Shell shell, HttpServletRequest request) {
        return with(
                request,
                by -> hasNone(by) ? app(shell, by, app.start(by.account()), Fields.BLANK) : Html.seeOther(PATH));
    }

    @PostMapping(SET_UP + "/app/code")
    Html confirm(
            @Valid CodeForm form,
            BindingResult errors,
            Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        return with(request, by -> {
            if (!hasNone(by)) {
                return Html.seeOther(PATH);
            }
            var change = secondStep.change(by.account());
            if (!forms.attempt(errors, () -> app.confirm(form.code(), change))) {
                return app.started(by.account())
                        .map(seed -> app(shell, by, seed, forms.typed(errors)))
                        .orElseGet(() -> Html.seeOther(SET_UP));
            }
            var made = codes.make(by.account(), change);
            var next = letIn(by, Factors.APP, request, response) instanceof Html.SeeOther there ? there.path() : "/";
            return pages.codes(shell, made, next);
        });
    }

    private Html letIn(By by, String factor, HttpServletRequest request, HttpServletResponse response) {
        var shown = List.of(Factors.shown(by.factor(), by.at()), Factors.shown(factor, clock.instant()));
        beginSession.begin(by.account(), shown, request, response);
        return Html.seeOther(beginSession.next(request, response));
    }

    private Html app(Shell shell, By by, String seed, Fields fields) {
        return pages.show(pages.app(shell, fields, by.account(), seed, SET_UP + "/app/code", "/sign-in"));
    }

    private JteModel question(Shell shell, WaysIn state, Fields fields) {
        return templates.accessSecondStep(new SecondStepPage(shell, fields, state.app(), state.passkeys() > 0));
    }

    /** A factor is set up here only by who has none: otherwise a password would be enough to add one. */
    private boolean hasNone(By by) {
        return !factors.of(by.account()).any();
    }

    /** The password was right some minutes ago; whose it is may have left meanwhile. */
    private Html with(HttpServletRequest request, Function<By, Html> answer) {
        var by = passwordShown.of(request);
        if (by.isPresent() && !door.isOpenTo(by.get().account())) {
            passwordShown.forget(request);
            return Html.seeOther("/sign-in?failed=1");
        }
        return by.map(answer).orElseGet(() -> Html.seeOther("/sign-in"));
    }
}
