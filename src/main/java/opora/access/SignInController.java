package opora.access;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import opora.platform.access.Open;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Open(because = "here people sign in")
class SignInController {

    private final Templates templates;

    SignInController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/sign-in")
    Html form(Shell shell, HttpServletRequest request) {
        var failed = request.getParameter("failed") != null;
        var out = request.getParameter("out") != null;
        return Html.page(templates.accessSignIn(new SignInPage(shell, failed, out)));
    }
}
