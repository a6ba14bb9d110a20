package opora.access.keys;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.ZonedDateTime;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.access.User;
import opora.platform.secrets.Keys;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The keys of sealed fields: how far everything is sealed with the newest, and a new one. */
@Controller
@Requires(KeysPermissions.KEYS)
class KeysController {

    private final Templates templates;
    private final Keys keys;
    private final RotateKeys rotateKeys;
    private final Clock clock;

    KeysController(Templates templates, Keys keys, RotateKeys rotateKeys, Clock clock) {
        this.templates = templates;
        this.keys = keys;
        this.rotateKeys = rotateKeys;
        this.clock = clock;
    }

    @GetMapping("/keys")
    Html state(Shell shell) {
        return Html.page(templates.accessKeys(new KeysPage(shell, keys.state())));
    }

    @StepUp(because = "access.keys.because")
    @PostMapping("/keys/rotation")
    Html rotate(User user) {
        rotateKeys.rotate(new Change(user, ZonedDateTime.now(clock), ""));
        return Html.done("/keys", "access.keys.rotated");
    }
}
