package opora.outreach.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import opora.outreach.OutreachLinks;
import opora.outreach.OutreachPermissions;
import opora.platform.access.Permissions;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The next trips of one's own, and those of which nobody has said what became of them. */
@Component
class TripsToday implements Today {

    private static final int ORDER = 15;
    private static final int DAYS_AHEAD = 14;
    private static final int MOST = 6;

    private final TripsAhead trips;
    private final Permissions permissions;
    private final MessageSource messages;

    TripsToday(TripsAhead trips, Permissions permissions, MessageSource messages) {
        this.trips = trips;
        this.permissions = permissions;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (!permissions.allows(user, OutreachPermissions.EDIT)) {
            return List.of();
        }
        var lines = trips.of(user, today.plusDays(DAYS_AHEAD), MOST).stream()
                .map(trip -> line(trip, today))
                .toList();
        return Stream.of(new Card("outreach.today", lines, "/trips/calendar"))
                .filter(card -> !card.lines().isEmpty())
                .toList();
    }

    private Line line(TripsAhead.Ahead trip, LocalDate today) {
        boolean overdue = trip.on().isBefore(today);
        var route = Objects.requireNonNullElse(trip.route(), "");
        return new Line(
                text("outreach.today.trip", RussianDate.format(trip.on()), trip.number()),
                overdue ? text("outreach.today.overdue") : route,
                OutreachLinks.trip(trip.id()),
                overdue);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
