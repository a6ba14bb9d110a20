package opora.groups.today;

import java.time.LocalDate;
import java.util.List;
import opora.groups.GroupsPermissions;
import opora.platform.access.Permissions;
import opora.platform.access.User;
import opora.platform.shell.CalendarSource;
import org.springframework.stereotype.Component;

/** Events and sessions of groups. */
@Component
class SessionsCalendar implements CalendarSource {

    private final GroupsTodayStore store;
    private final Permissions permissions;

    SessionsCalendar(GroupsTodayStore store, Permissions permissions) {
        this.store = store;
        this.permissions = permissions;
    }

    @Override
    public List<Entry> entries(User user, Whose whose, LocalDate from, LocalDate to) {
        return permissions.allows(user, GroupsPermissions.EDIT) ? store.between(user, whose, from, to) : List.of();
    }
}
