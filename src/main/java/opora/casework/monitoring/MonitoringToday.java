package opora.casework.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.casework.CaseworkPermissions;
import opora.casework.HalfYear;
import opora.people.PeopleLinks;
import opora.platform.access.Permissions;
import opora.platform.access.Reach;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.Plural;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How many families in reach wait to be looked at, and those who waited longest. */
@Component
class MonitoringToday implements Today {

    private static final int ORDER = 25;
    private static final int LINES = 3;
    private static final String DUE = "/monitoring/due";
    private static final String OVERDUE = DUE + "?state=overdue";

    private final DueStore store;
    private final Permissions permissions;
    private final MessageSource messages;

    MonitoringToday(DueStore store, Permissions permissions, MessageSource messages) {
        this.store = store;
        this.permissions = permissions;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (!permissions.allows(user, CaseworkPermissions.MONITOR)) {
            return List.of();
        }
        var counts = store.counts(user, today);
        if (counts.due() == 0) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        if (counts.overdue() > 0) {
            lines.add(new Line(families(counts.overdue()), text("casework.today.overdue"), OVERDUE, true));
        }
        var deadline = RussianDate.format(HalfYear.of(today).to());
        lines.add(new Line(families(counts.due()), text("casework.today.due", deadline), DUE, false));
        if (user.reach() != Reach.INSTITUTION && counts.overdue() > 0) {
            store.page(user, new DueFilter("overdue", null, null), today, null).rows().stream()
                    .limit(LINES)
                    .forEach(family -> lines.add(line(family)));
        }
        return List.of(new Card("casework.today.title", lines, DUE));
    }

    private Line line(DueFamily family) {
        var detail = family.last() == null
                ? text("casework.today.never")
                : text("casework.today.last", RussianDate.format(family.last()));
        return new Line(
                family.name() + " " + family.number(),
                detail,
                PeopleLinks.family(family.familyId()) + "/monitoring",
                false);
    }

    private String families(int number) {
        return number + "\u00a0" + Plural.of(number, text("casework.families"));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
