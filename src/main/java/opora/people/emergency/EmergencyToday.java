package opora.people.emergency;

import java.time.LocalDate;
import java.util.List;
import opora.people.PeoplePermissions;
import opora.platform.access.Permissions;
import opora.platform.access.User;
import opora.platform.shell.Today;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells a head of department that somebody broke the glass and waits for a verdict. */
@Component
class EmergencyToday implements Today {

    private final EmergencyStore store;
    private final Permissions permissions;
    private final MessageSource messages;

    EmergencyToday(EmergencyStore store, Permissions permissions, MessageSource messages) {
        this.store = store;
        this.permissions = permissions;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        var waiting = permissions.allows(user, PeoplePermissions.JUDGE) ? store.waiting(user) : 0;
        if (waiting == 0) {
            return List.of();
        }
        var text = messages.getMessage(
                "people.emergency.waiting", new Object[] {waiting}, LocaleContextHolder.getLocale());
        return List.of(new Card(
                "people.emergency.inbox", List.of(new Line(text, "", "/emergency/inbox", true)), "/emergency/inbox"));
    }
}
