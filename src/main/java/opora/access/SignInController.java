package opora.access;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import opora.platform.access.Open;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Open(because = "here people sign in")
class SignInController {

    private static final int LONGEST_WAIT = 900;

    private final Templates templates;
    private final boolean provider;

    SignInController(Templates templates, @Value("${opora.oidc.issuer:}") String issuer) {
        this.templates = templates;
        this.provider = !issuer.isEmpty();
    }

    @GetMapping("/sign-in")
    Html form(
            Shell shell,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable Integer wait) {
        var said = out == null ? null : shell.t("access.sign-in.out");
        var problem = PlainHttp.losesSessions(request)
                ? shell.t("access.sign-in.plain")
                : problem(shell, failed, ended, refused, wait);
        return Html.page(templates.accessSignIn(new SignInPage(shell, problem, said, provider)));
    }

    private static @Nullable String problem(
            Shell shell,
            @Nullable String failed,
            @Nullable String ended,
            @Nullable String refused,
            @Nullable Integer wait) {
        if (wait != null) {
            var minutes = Math.ceilDiv(Math.clamp(wait, 1, LONGEST_WAIT), 60);
            return shell.t("access.sign-in.wait", shell.count(minutes, "access.minutes"));
        } else if (refused != null) {
            return shell.t(OidcLogin.SILENT.equals(refused) ? "access.oidc.silent" : "access.oidc.refused");
        } else if (failed != null) {
            return shell.t("access.sign-in.failed");
        } else {
            return ended == null ? null : shell.t("access.sign-in.ended");
        }
    }
}
