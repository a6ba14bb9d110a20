package opora.groups.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.groups.GroupsLinks;
import opora.groups.GroupsPermissions;
import opora.platform.access.Permissions;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the user holds today, and what has been held without anybody being written down. */
@Component
class GroupsToday implements Today {

    private static final int LINES = 6;
    private static final int ORDER = 25;

    private final GroupsTodayStore store;
    private final Permissions permissions;
    private final MessageSource messages;

    GroupsToday(GroupsTodayStore store, Permissions permissions, MessageSource messages) {
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
        if (!permissions.allows(user, GroupsPermissions.EDIT)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        store.of(user, today, LINES).forEach(due -> lines.add(line(due, today)));
        return Today.card("groups.today.title", lines, "/events");
    }

    private Line line(GroupsTodayStore.Due due, LocalDate today) {
        var path = GroupsLinks.event(due.id()) + "/attendance";
        if (due.on().equals(today) && due.planned()) {
            return new Line(
                    due.title(),
                    due.startsAt() == null
                            ? text("groups.today.today")
                            : due.startsAt().toString(),
                    path,
                    false);
        }
        var key = due.planned() ? "groups.today.planned" : "groups.today.unmarked";
        return new Line(
                due.title(),
                text(key, RussianDate.format(due.on())),
                path,
                due.on().isBefore(today));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
