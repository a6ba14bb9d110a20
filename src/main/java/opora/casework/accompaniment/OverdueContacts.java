package opora.casework.accompaniment;

import static java.time.temporal.ChronoUnit.DAYS;
import static opora.casework.db.Tables.CASE_FILE;

import java.time.LocalDate;
import java.util.UUID;
import opora.platform.access.User;
import org.springframework.stereotype.Component;

/** For how many days a family waits to be met, as its level says. */
@Component
public class OverdueContacts {

    private final ContactsDue due;

    OverdueContacts(ContactsDue due) {
        this.due = due;
    }

    public int days(User user, UUID family, LocalDate today) {
        return due.of(user, CASE_FILE.FAMILY_ID.eq(family)).stream()
                .map(ContactLine::due)
                .filter(each -> each != null && each.isBefore(today))
                .mapToInt(each -> (int) DAYS.between(each, today))
                .findFirst()
                .orElse(0);
    }
}
