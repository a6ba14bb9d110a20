package opora.access.feed;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import opora.access.AccessPermissions;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's own calendar for the telephone: an address is made, shown once, and taken back. */
@Controller
@Requires(AccessPermissions.OWN)
class OwnFeedController {

    private static final String PATH = "/account/calendar";

    private final CalendarLink links;
    private final Clock clock;
    private final Templates templates;

    OwnFeedController(CalendarLink links, Clock clock, Templates templates) {
        this.links = links;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping(PATH)
    Html show(Shell shell, User user) {
        return Html.page(page(shell, user, null));
    }

    @PostMapping(PATH)
    Html make(Shell shell, Change change) {
        var token = links.make(change);
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(FeedController.PATH + token)
                .toUriString();
        return Html.page(page(shell, change.user(), address));
    }

    @PostMapping(PATH + "/revocation")
    Html revoke(Change change) {
        links.revoke(change);
        return Html.done(PATH, "access.calendar.revoked");
    }

    private JteModel page(Shell shell, User user, @Nullable String address) {
        var link = links.of(user);
        return templates.accessFeedOwn(new FeedPage(
                shell,
                address,
                link.map(row -> local(row.getMadeAt())).orElse(null),
                link.map(row -> local(row.getReadAt())).orElse(null)));
    }

    private @Nullable LocalDateTime local(@Nullable OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
