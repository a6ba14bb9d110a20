package opora.access;

import static opora.access.db.Tables.ACCOUNT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import opora.access.AccessEvents.EntryRefused;
import opora.audit.Journal;
import opora.platform.database.DatabaseContext;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The last question of every way in that needs no password: whether this account works today. Who has shown a key or is vouched for by a
 * provider is known, so the journal of their institution tells that they were turned away; they themselves are told what everybody is told.
 */
@Component
class Door {

    private final DSLContext db;
    private final DatabaseContext context;
    private final Journal journal;
    private final Clock clock;

    Door(DSLContext db, DatabaseContext context, Journal journal, Clock clock) {
        this.db = db;
        this.context = context;
        this.journal = journal;
        this.clock = clock;
    }

    /** At the door nobody works in an institution yet, and who has left is told to those who do: so it is asked on behalf of nobody. */
    boolean isOpenTo(UUID account) {
        var now = ZonedDateTime.now(clock);
        var open = context.console(() -> works(account, now.toLocalDate()));
        if (!open) {
            db.select(ACCOUNT.INSTITUTION_ID)
                    .from(ACCOUNT)
                    .where(ACCOUNT.ID.eq(account))
                    .fetchOptional(ACCOUNT.INSTITUTION_ID)
                    .ifPresent(institution ->
                            journal.accessByNobody(institution, now, new EntryRefused(account), account));
        }
        return open;
    }

    private boolean works(UUID account, LocalDate today) {
        return db.fetchExists(ACCOUNT, ACCOUNT.ID.eq(account), Working.on(today));
    }
}
