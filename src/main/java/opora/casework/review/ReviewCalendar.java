package opora.casework.review;

import java.time.LocalDate;
import java.util.List;
import opora.casework.accompaniment.AccompanimentPermissions;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.User;
import opora.platform.shell.CalendarSource;
import org.springframework.stereotype.Component;

/** The days by which cases are to be reviewed. */
@Component
class ReviewCalendar implements CalendarSource {

    private final ReviewsDue due;
    private final Policy policy;

    ReviewCalendar(ReviewsDue due, Policy policy) {
        this.due = due;
        this.policy = policy;
    }

    @Override
    public List<Entry> entries(User user, Whose whose, LocalDate from, LocalDate to) {
        boolean mine = whose == Whose.MINE;
        if (!policy.allows(user, AccompanimentPermissions.CONTACT, FieldClass.SENSITIVE)
                || mine && user.employees().isEmpty()) {
            return List.of();
        }
        return due.between(user, mine, from, to).stream()
                .map(each -> new Entry(
                        "casework.calendar.review",
                        each.due(),
                        null,
                        "№ " + each.number(),
                        each.path(),
                        1,
                        true,
                        each.curatorId(),
                        each.curator()))
                .toList();
    }
}
