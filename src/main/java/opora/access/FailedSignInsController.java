package opora.access;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import opora.audit.FailedSignIns;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For the administrator: is somebody guessing? */
@Controller
@Requires(AccessPermissions.MANAGE)
class FailedSignInsController {

    private static final int DAYS = 30;

    private final Templates templates;
    private final FailedSignIns failed;
    private final SignInAttempts attempts;
    private final Clock clock;

    FailedSignInsController(Templates templates, FailedSignIns failed, SignInAttempts attempts, Clock clock) {
        this.templates = templates;
        this.failed = failed;
        this.attempts = attempts;
        this.clock = clock;
    }

    @GetMapping("/accounts/failures")
    Html failures(Shell shell) {
        var waiting = attempts.waiting();
        var lines = failed.since(OffsetDateTime.now(clock).minusDays(DAYS)).stream()
                .map(from -> new FailedSignInsPage.Line(
                        from.network(),
                        from.failures(),
                        local(from.first()),
                        local(from.last()),
                        waiting.containsKey(from.network()) ? local(waiting.get(from.network())) : null))
                .toList();
        return Html.page(templates.accessFailures(new FailedSignInsPage(shell, DAYS, lines)));
    }

    private LocalDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
