package opora.outreach.today;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.institution.SectionBlock;
import opora.platform.access.User;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a section: the trips that are planned there, and how many went there this year (TRP-07). */
@Component
class TripsOfSection implements SectionBlock {

    private static final int ORDER = 30;

    private final TripsAhead trips;
    private final MessageSource messages;

    TripsOfSection(TripsAhead trips, MessageSource messages) {
        this.trips = trips;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String titleKey() {
        return "outreach.section";
    }

    @Override
    public List<Line> lines(UUID sectionId, User user, LocalDate today) {
        int ahead = trips.ahead(user.institutionId(), sectionId, today);
        int held = trips.heldSince(user.institutionId(), sectionId, today.withDayOfYear(1));
        var list = "/trips?section=" + sectionId;
        return ahead + held == 0
                ? List.of()
                : List.of(
                        new Line(text("outreach.section.ahead"), ahead, list + "&status=PLANNED"),
                        new Line(text("outreach.section.held"), held, list + "&status=HELD"));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
