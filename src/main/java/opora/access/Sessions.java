package opora.access;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.UUID;
import opora.access.AccessEvents.SessionEnded;
import opora.access.AccessEvents.UserSignedIn;
import opora.access.AccessEvents.UserSignedOut;
import opora.access.session.OpenSessions;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.access.UserSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When sessions begin and end. A new password or a switched-off account ends those that are open. */
@Component
class Sessions {

    private final OpenSessions open;
    private final UserSource users;
    private final Journal journal;
    private final Clock clock;

    Sessions(OpenSessions open, UserSource users, Journal journal, Clock clock) {
        this.open = open;
        this.users = users;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    void began(UUID account) {
        record(account, new UserSignedIn(account));
    }

    @Transactional
    void ended(UUID account) {
        record(account, new UserSignedOut(account));
    }

    /** @param but the token of the session that may go on, or null */
    void endAll(UUID account, @Nullable String but) {
        open.endAll(account, but);
    }

    /** The owner ends one of their sessions, by the handle it is listed under. */
    @Transactional
    void end(String handle, Change change) {
        open.end(change.by(), handle);
        journal.access(change, new SessionEnded(change.by()), change.by());
    }

    /** The owner ends all of their sessions but the one they are in. */
    @Transactional
    void endOthers(String token, Change change) {
        if (open.endAll(change.by(), token) > 0) {
            journal.access(change, new SessionEnded(change.by()), change.by());
        }
    }

    private void record(UUID account, JournalEvent event) {
        users.byAccount(account)
                .ifPresent(user -> journal.access(new Change(user, ZonedDateTime.now(clock), ""), event, account));
    }
}
