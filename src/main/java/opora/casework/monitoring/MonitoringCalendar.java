package opora.casework.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.casework.CaseworkPermissions;
import opora.casework.HalfYear;
import opora.platform.access.Permissions;
import opora.platform.access.User;
import opora.platform.shell.CalendarSource;
import opora.platform.text.Plural;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** By the end of the half-year every family on service has been looked at: how many wait, curator by curator. */
@Component
class MonitoringCalendar implements CalendarSource {

    private final DueStore store;
    private final Permissions permissions;
    private final Clock clock;
    private final MessageSource messages;

    MonitoringCalendar(DueStore store, Permissions permissions, Clock clock, MessageSource messages) {
        this.store = store;
        this.permissions = permissions;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public List<Entry> entries(User user, Whose whose, LocalDate from, LocalDate to) {
        var today = LocalDate.now(clock);
        var by = HalfYear.of(today).to();
        if (by.isBefore(from) || by.isAfter(to) || !permissions.allows(user, CaseworkPermissions.MONITOR)) {
            return List.of();
        }
        return store.byCurator(user, today).stream()
                .filter(each -> whose == Whose.REACH || isOf(user, each.curatorId()))
                .map(each -> new Entry(
                        "casework.calendar.monitoring",
                        by,
                        null,
                        each.families() + "\u00a0" + Plural.of(each.families(), text("casework.families")),
                        each.curatorId() == null ? "/monitoring/due" : "/monitoring/due?curator=" + each.curatorId(),
                        each.families(),
                        true,
                        each.curatorId(),
                        each.curator()))
                .toList();
    }

    private static boolean isOf(User user, @Nullable UUID curator) {
        return curator != null && user.employees().contains(curator);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
