package opora.access.feed;

import gg.jte.generated.precompiled.Templates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import opora.platform.access.Open;
import opora.platform.database.DatabaseContext;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar itself, read by a telephone that has no session. */
@Controller
@Open(because = "a telephone has no session; its secret address opens kinds, numbers and times and no name")
class FeedController {

    static final String PATH = "/calendar/feed/";

    private final CalendarLink links;
    private final CalendarFeed feed;
    private final DatabaseContext context;
    private final Clock clock;
    private final Templates templates;

    FeedController(CalendarLink links, CalendarFeed feed, DatabaseContext context, Clock clock, Templates templates) {
        this.links = links;
        this.feed = feed;
        this.context = context;
        this.clock = clock;
        this.templates = templates;
    }

    /** Unknown, taken back and switched off look the same, so that guessing teaches nothing. */
    @GetMapping(PATH + "{token}")
    Html read(@PathVariable String token, Shell shell) {
        var asked = context.console(() -> links.ask(token, OffsetDateTime.now(clock)));
        if (asked.isPresent() && !asked.get().patient()) {
            return new Html.Page(
                    HttpStatus.TOO_MANY_REQUESTS,
                    templates.accessFeedGone(new FeedGonePage(shell, "access.calendar.too-often")));
        }
        return asked.flatMap(link -> feed.of(link.account(), LocalDate.now(clock)))
                .<Html>map(events -> file(events, shell))
                .orElseGet(() -> new Html.Page(
                        HttpStatus.NOT_FOUND,
                        templates.accessFeedGone(new FeedGonePage(shell, "access.calendar.gone"))));
    }

    private Html file(List<Ics.Event> events, Shell shell) {
        var text = Ics.text(shell.t("access.calendar.name"), events, clock.instant());
        return Html.download(
                "opora.ics", "text/calendar;charset=UTF-8", out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
