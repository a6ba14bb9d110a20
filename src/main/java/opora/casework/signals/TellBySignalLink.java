package opora.casework.signals;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.Reach;
import opora.platform.access.User;
import opora.platform.database.DatabaseContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an agency tells by its link. Nobody has signed in: the work is done for the one institution of the link, writes one signal and reads
 * nothing of families.
 */
@Service
class TellBySignalLink {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_IN_A_WINDOW = 5;

    private final DatabaseContext context;
    private final TransactionTemplate transaction;
    private final SignalLinkStore links;
    private final RecordSignal recordSignal;
    private final Journal journal;
    private final Clock clock;

    TellBySignalLink(
            DatabaseContext context,
            TransactionTemplate transaction,
            SignalLinkStore links,
            RecordSignal recordSignal,
            Journal journal,
            Clock clock) {
        this.context = context;
        this.transaction = transaction;
        this.links = links;
        this.recordSignal = recordSignal;
        this.journal = journal;
        this.clock = clock;
    }

    /** Unknown, expired, revoked and spent are told alike. */
    Optional<SignalLink> find(String token) {
        return context.console(() -> links.find(token)).filter(link -> link.isGood(OffsetDateTime.now(clock)));
    }

    /** @return the number under which it was written down */
    String tell(SignalLink link, TellForm form) {
        return context.console(
                link.institution(),
                () -> Objects.requireNonNull(transaction.execute(running -> write(link, form, change(link)))));
    }

    private String write(SignalLink link, TellForm form, Change change) {
        var key = form.signal();
        if (!links.isSent(link, key)) {
            var now = change.at().toOffsetDateTime();
            if (links.sentSince(link, now.minus(WINDOW)) >= MOST_IN_A_WINDOW) {
                throw new Refused("casework.tell.refused.too-many");
            }
            recordSignal.record(form.draft(link, change.today()), change);
            if (!links.use(link, now)) {
                throw new Refused("casework.tell.refused.spent");
            }
            links.mark(link, key);
            journal.record(change, new SignalEvent.SignalTold(key, link.id()), key);
        }
        return links.number(link, key);
    }

    /** The employee who gave the link receives what comes by it. */
    private Change change(SignalLink link) {
        var nobody = new User(
                User.CONSOLE,
                link.institution(),
                link.employeeId(),
                link.agency(),
                Set.of(),
                Reach.SECTIONS,
                Set.of(),
                Set.of());
        return new Change(nobody, ZonedDateTime.now(clock), "");
    }
}
