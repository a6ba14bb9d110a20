package opora.home;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import opora.platform.access.User;
import opora.platform.shell.CalendarSource;
import opora.platform.shell.CalendarSource.Entry;
import opora.platform.shell.CalendarSource.Whose;
import org.springframework.stereotype.Component;

/** What all modules know of a few days, in the order of the clock. */
@Component
class Calendars {

    private static final Comparator<Entry> IN_ORDER = Comparator.comparing(Entry::on)
            .thenComparing(entry -> Objects.requireNonNullElse(entry.at(), LocalTime.MIN))
            .thenComparing(Entry::kindKey)
            .thenComparing(Entry::title);

    private final List<CalendarSource> sources;

    Calendars(List<CalendarSource> sources) {
        this.sources = sources;
    }

    List<Entry> of(User user, Whose whose, LocalDate from, LocalDate to) {
        return sources.stream()
                .flatMap(source -> source.entries(user, whose, from, to).stream())
                .sorted(IN_ORDER)
                .toList();
    }
}
