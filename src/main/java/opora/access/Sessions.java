package opora.access;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.UUID;
import opora.access.AccessEvents.UserSignedIn;
import opora.access.AccessEvents.UserSignedOut;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.access.SignedIn;
import opora.platform.access.UserSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When sessions begin and end. A new password or a switched-off account ends those that are open. */
@Component
class Sessions {

    private final SessionRegistry open;
    private final UserSource users;
    private final Journal journal;
    private final Clock clock;

    Sessions(SessionRegistry open, UserSource users, Journal journal, Clock clock) {
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

    /** @param but the session that may go on, or null */
    void endAll(UUID account, @Nullable String but) {
        open.getAllPrincipals().stream()
                .filter(principal -> principal instanceof SignedIn signedIn
                        && signedIn.accountId().equals(account))
                .flatMap(principal -> open.getAllSessions(principal, false).stream())
                .filter(session -> !session.getSessionId().equals(but))
                .forEach(SessionInformation::expireNow);
    }

    private void record(UUID account, JournalEvent event) {
        users.byAccount(account)
                .ifPresent(user -> journal.record(new Change(user, ZonedDateTime.now(clock), ""), event, account));
    }
}
