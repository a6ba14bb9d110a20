package opora.access.feed;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import opora.platform.access.UserSource;
import opora.platform.database.DatabaseContext;
import opora.platform.shell.CalendarSource;
import opora.platform.shell.CalendarSource.Entry;
import opora.platform.shell.CalendarSource.Whose;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What an account would see in its calendar, without a word of whom it is about: kinds, numbers and times. */
@Component
class CalendarFeed {

    private static final int DAYS_BACK = 14;
    private static final int DAYS_AHEAD = 90;

    private final List<CalendarSource> sources;
    private final UserSource users;
    private final DatabaseContext context;
    private final MessageSource messages;

    CalendarFeed(List<CalendarSource> sources, UserSource users, DatabaseContext context, MessageSource messages) {
        this.sources = sources;
        this.users = users;
        this.context = context;
        this.messages = messages;
    }

    /** Empty when the account is switched off: the address then opens nothing. */
    Optional<List<Ics.Event>> of(UUID account, LocalDate today) {
        return context.account(account, () -> users.byAccount(account))
                .flatMap(user -> user)
                .flatMap(user -> context.account(
                        account,
                        () -> events(sources.stream()
                                .flatMap(source -> source
                                        .entries(
                                                user,
                                                Whose.MINE,
                                                today.minusDays(DAYS_BACK),
                                                today.plusDays(DAYS_AHEAD))
                                        .stream())
                                .toList())));
    }

    /** Only the kind, the day, the hour and the number of an entry are looked at. */
    private List<Ics.Event> events(List<Entry> entries) {
        var counts = new LinkedHashMap<Ics.Event, Integer>();
        entries.forEach(entry ->
                counts.merge(new Ics.Event(entry.on(), entry.at(), entry.kindKey(), ""), entry.count(), Integer::sum));
        return counts.entrySet().stream()
                .map(each -> named(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Ics.Event::on)
                        .thenComparing(event -> Objects.toString(event.at(), ""))
                        .thenComparing(Ics.Event::kind))
                .toList();
    }

    private Ics.Event named(Ics.Event event, int count) {
        var kind = messages.getMessage(event.kind(), null, LocaleContextHolder.getLocale());
        return new Ics.Event(event.on(), event.at(), event.kind(), count == 1 ? kind : kind + ": " + count);
    }
}
