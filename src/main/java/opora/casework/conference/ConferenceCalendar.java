package opora.casework.conference;

import java.time.LocalDate;
import java.util.List;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.CalendarSource;
import org.springframework.stereotype.Component;

/** Conferences that are planned. */
@Component
class ConferenceCalendar implements CalendarSource {

    private final ConferenceSelect conferences;
    private final Policy policy;

    ConferenceCalendar(ConferenceSelect conferences, Policy policy) {
        this.conferences = conferences;
        this.policy = policy;
    }

    /** Whoever reads about one of its families is asked to come. */
    @Override
    public List<Entry> entries(User user, Whose whose, LocalDate from, LocalDate to) {
        if (!policy.allows(user, ConferencePermissions.VIEW, FieldClass.SENSITIVE)) {
            return List.of();
        }
        return conferences.planned(user, from, to).stream()
                .map(each -> new Entry(
                        each.kind().titleKey(),
                        each.plannedOn(),
                        null,
                        each.place(),
                        each.path(),
                        1,
                        true,
                        each.chairId(),
                        each.chair()))
                .toList();
    }
}
