package opora.learning.channels;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import opora.learning.Channels;
import opora.learning.LearningPermissions;
import opora.platform.Change;
import opora.platform.NotFound;
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

/** The list of channels of publications (COM-02). */
@Controller
@Requires(LearningPermissions.EDIT)
class LearningChannelsController {

    private final Channels channels;
    private final Forms forms;
    private final Templates templates;

    LearningChannelsController(Channels channels, Forms forms, Templates templates) {
        this.channels = channels;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/learning/channels")
    @Requires(LearningPermissions.VIEW)
    Html list(Shell shell, User user) {
        return Html.page(page(shell, user, Fields.BLANK));
    }

    @PostMapping("/learning/channels")
    Html add(@Valid ChannelForm form, BindingResult errors, Shell shell, User user, Change change) {
        return forms.attempt(errors, () -> channels.add(String.valueOf(form.title()), change))
                .map(code -> Html.done("/learning/channels", "learning.channels.saved"))
                .orElseGet(() -> Html.fix(page(shell, user, forms.typed(errors))));
    }

    @GetMapping("/learning/channels/{code}")
    Html open(@PathVariable String code, Shell shell, User user) {
        var channel = channels.of(user.institutionId(), shell.locale()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        var fields = forms.filled(Map.of("title", channel.title(), "active", channel.active()));
        return Html.page(templates.learningChannel(new LearningChannelPage(shell, fields, code)));
    }

    @PostMapping("/learning/channels/{code}")
    Html change(@PathVariable String code, @Valid ChannelForm form, BindingResult errors, Shell shell, Change change) {
        var active = Boolean.TRUE.equals(form.active());
        if (forms.attempt(errors, () -> channels.change(code, String.valueOf(form.title()), active, change))) {
            return Html.done("/learning/channels", "learning.channels.saved");
        }
        return Html.fix(templates.learningChannel(new LearningChannelPage(shell, forms.typed(errors), code)));
    }

    private JteModel page(Shell shell, User user, Fields fields) {
        return templates.learningChannels(
                new LearningChannelsPage(shell, fields, channels.of(user.institutionId(), shell.locale())));
    }
}
