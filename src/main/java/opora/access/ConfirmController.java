package opora.access;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.ConfirmationPage;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Interrupted;
import opora.platform.web.Interrupted.Typed;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks who is there before something weighty, and goes on with it. */
@Controller
@Requires(AccessPermissions.OWN)
class ConfirmController implements ConfirmationPage {

    private final Templates templates;
    private final Forms forms;
    private final ConfirmIdentity confirmIdentity;
    private final boolean provider;

    ConfirmController(
            Templates templates,
            Forms forms,
            ConfirmIdentity confirmIdentity,
            @Value("${opora.oidc.issuer:}") String issuer) {
        this.templates = templates;
        this.forms = forms;
        this.confirmIdentity = confirmIdentity;
        this.provider = !issuer.isEmpty();
    }

    @Override
    public JteModel of(Shell shell, Interrupted interrupted) {
        return templates.accessConfirm(page(shell, interrupted, Fields.BLANK));
    }

    @GetMapping("/confirm")
    Html ask(Shell shell, @RequestParam String to, @RequestParam(required = false) @Nullable String because) {
        var interrupted = new Interrupted(here(to), false, List.of(), Objects.requireNonNullElse(because, ""));
        return Html.page(of(shell, interrupted));
    }

    @PostMapping("/confirm")
    Html confirm(
            @Valid ConfirmForm form,
            BindingResult errors,
            Shell shell,
            Change change,
            HttpServletRequest request,
            HttpServletResponse response) {
        var interrupted = interrupted(request);
        if (!forms.attempt(errors, () -> confirmIdentity.by(change, form.secret(), request, response))) {
            return Html.fix(templates.accessConfirm(page(shell, interrupted, forms.typed(errors))));
        }
        return goOn(shell, interrupted);
    }

    @PostMapping("/confirm/passkey")
    Html confirm(
            @Valid PasskeyForm form,
            BindingResult errors,
            Shell shell,
            Change change,
            HttpServletRequest request,
            HttpServletResponse response) {
        var interrupted = interrupted(request);
        if (!forms.attempt(errors, () -> confirmIdentity.byPasskey(change, form.credential(), request, response))) {
            return Html.fix(templates.accessConfirm(page(shell, interrupted, forms.typed(errors))));
        }
        return goOn(shell, interrupted);
    }

    private static Interrupted interrupted(HttpServletRequest request) {
        return new Interrupted(
                here(Objects.requireNonNullElse(request.getParameter("to"), "/")),
                "true".equals(request.getParameter("again")),
                typed(request),
                Objects.requireNonNullElse(request.getParameter("because"), ""));
    }

    private Html goOn(Shell shell, Interrupted interrupted) {
        if (interrupted.again() || leadsToAFile(interrupted)) {
            return Html.page(templates.accessConfirmed(page(shell, interrupted, Fields.BLANK)));
        }
        return Html.seeOther(interrupted.path());
    }

    /** A browser that is sent to a file stays where it is: on the question already answered. */
    private static boolean leadsToAFile(Interrupted interrupted) {
        var path = interrupted.path().replaceAll("[?#].*", "");
        return path.lastIndexOf('.') > path.lastIndexOf('/');
    }

    private static List<Typed> typed(HttpServletRequest request) {
        var typed = new ArrayList<Typed>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(ConfirmPage.TYPED)) {
                Arrays.stream(values)
                        .forEach(value -> typed.add(new Typed(name.substring(ConfirmPage.TYPED.length()), value)));
            }
        });
        return typed;
    }

    private static String here(@Nullable String path) {
        return path != null && Interrupted.isHere(path) ? path : "/";
    }

    private ConfirmPage page(Shell shell, Interrupted interrupted, Fields fields) {
        var ways = confirmIdentity.ways(Objects.requireNonNull(shell.user()).accountId());
        return new ConfirmPage(
                shell,
                fields,
                interrupted,
                reason(shell, interrupted.because()),
                ways.app(),
                ways.passkeys() > 0,
                provider);
    }

    /** The key comes back from the browser: one that names no sentence is no mistake of ours. */
    private static String reason(Shell shell, String key) {
        var common = shell.t("access.confirm.hint");
        return key.isEmpty()
                ? common
                : Objects.requireNonNullElse(shell.messages().getMessage(key, null, common, shell.locale()), common);
    }
}
