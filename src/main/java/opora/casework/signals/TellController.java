package opora.casework.signals;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.Map;
import opora.platform.Ids;
import opora.platform.access.Open;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form another agency opens by its link. It takes a signal and shows nothing back but its number. */
@Controller
@Open(because = "another agency has no account; its link opens a form that shows nothing and takes a few signals")
class TellController {

    private final TellBySignalLink tell;
    private final Forms forms;
    private final Templates templates;

    TellController(TellBySignalLink tell, Forms forms, Templates templates) {
        this.tell = tell;
        this.forms = forms;
        this.templates = templates;
    }

    static String path(String token) {
        return "/tell/" + token;
    }

    @GetMapping("/tell/{token}")
    Html form(@PathVariable String token, Shell shell) {
        return tell.find(token)
                .map(link -> Html.page(templates.caseworkSignalsTell(new TellPage(
                        shell, forms.filled(Map.of("key", Ids.next())), link.agency(), path(token), null))))
                .orElseGet(() -> gone(shell));
    }

    @PostMapping("/tell/{token}")
    Html send(@PathVariable String token, @Valid TellForm form, BindingResult errors, Shell shell) {
        var link = tell.find(token);
        if (link.isEmpty()) {
            return gone(shell);
        }
        var agency = link.get().agency();
        return forms.attempt(errors, () -> tell.tell(link.get(), form))
                .map(number -> Html.page(
                        templates.caseworkSignalsTell(new TellPage(shell, Fields.BLANK, agency, path(token), number))))
                .orElseGet(() -> Html.fix(templates.caseworkSignalsTell(
                        new TellPage(shell, forms.typed(errors), agency, path(token), null))));
    }

    /** Spent, expired, taken back and never given look the same, so that guessing teaches nothing. */
    private Html gone(Shell shell) {
        return new Html.Page(
                HttpStatus.NOT_FOUND,
                templates.caseworkSignalsTell(new TellPage(shell, Fields.BLANK, null, null, null)));
    }
}
