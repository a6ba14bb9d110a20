package opora.services.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opora.people.PeopleLinks;
import opora.platform.access.Permissions;
import opora.platform.access.Reach;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.Plural;
import opora.platform.text.RussianDate;
import opora.services.ServicesPermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the user recorded today, and which families of the own sections have long received nothing. */
@Component
class ServicesToday implements Today {

    private static final int LINES = 5;
    private static final int ORDER = 20;

    private final TodayStore store;
    private final Permissions permissions;
    private final MessageSource messages;
    private final Clock clock;
    private final int quietDays;

    ServicesToday(
            TodayStore store,
            Permissions permissions,
            MessageSource messages,
            Clock clock,
            @Value("${opora.services.quiet-days:60}") int quietDays) {
        this.store = store;
        this.permissions = permissions;
        this.messages = messages;
        this.clock = clock;
        this.quietDays = quietDays;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        var cards = new ArrayList<Card>();
        if (permissions.allows(user, ServicesPermissions.RECORD)) {
            cards.add(recorded(user, today));
        }
        if (user.reach() != Reach.INSTITUTION) {
            var quiet = store.withoutServiceSince(user, today.minusDays(quietDays), LINES);
            if (!quiet.isEmpty()) {
                cards.add(new Card(
                        "services.today.quiet", quiet.stream().map(this::line).toList(), "/services/quiet"));
            }
        }
        return cards;
    }

    private Card recorded(User user, LocalDate today) {
        var midnight = today.atStartOfDay(clock.getZone()).toOffsetDateTime();
        int number = store.recordedSince(user, midnight);
        var lines = new ArrayList<Line>();
        var count = number + "\u00a0" + Plural.of(number, text("services.forms"));
        lines.add(new Line(
                text("services.today.recorded", count), text("services.today.shortcut"), "/services/new", false));
        store.lastRecorded(user, midnight, LINES - 1)
                .forEach(given -> lines.add(new Line(
                        given.service(),
                        Objects.requireNonNullElseGet(given.recipient(), () -> text("services.anonymous")),
                        "/services/" + given.id(),
                        false)));
        return new Card("services.today.title", lines, "/services");
    }

    private Line line(TodayStore.Quiet quiet) {
        var detail = quiet.last() == null
                ? text("services.today.never")
                : text("services.today.last", RussianDate.format(quiet.last()));
        return new Line(
                quiet.name() + " " + quiet.number(), detail, PeopleLinks.family(quiet.family()) + "/services", false);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
