package opora.reports.page;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import opora.platform.access.User;
import opora.platform.access.UserSource;
import opora.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Who wrote something and when, as a page says it. */
@Component
public class Signed {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final UserSource users;
    private final Clock clock;

    Signed(UserSource users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    public String at(OffsetDateTime at) {
        return MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }

    /** The account may have been switched off since. */
    public String by(UUID account, Shell shell) {
        if (account.equals(User.CONSOLE)) {
            return shell.t("reports.by.console");
        }
        return users.byAccount(account).map(User::name).orElseGet(() -> shell.t("reports.by.former"));
    }

    /** A name that was kept with the record; blank when it was signed at the console. */
    public String kept(String name, OffsetDateTime at, Shell shell) {
        return (name.isBlank() ? shell.t("reports.by.console") : name) + ", " + at(at);
    }

    /** The name to keep with a record. */
    public static String name(User user) {
        return user.accountId().equals(User.CONSOLE) ? "" : user.name();
    }

    public String line(UUID account, OffsetDateTime at, Shell shell) {
        return by(account, shell) + ", " + at(at);
    }
}
