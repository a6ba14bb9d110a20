package opora.audit;

import static org.jooq.impl.DSL.field;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.UUID;
import opora.platform.backup.CopyMade;
import opora.platform.backup.DataRestored;
import opora.platform.database.DatabaseContext;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A copy takes the data of every institution out of the database, and a restored one changes them all: the journal of each tells it. */
@Component
class CopiesInJournal {

    private final Journal journal;
    private final DSLContext db;
    private final DatabaseContext context;
    private final Clock clock;

    CopiesInJournal(Journal journal, DSLContext db, DatabaseContext context, Clock clock) {
        this.journal = journal;
        this.db = db;
        this.context = context;
        this.clock = clock;
    }

    /** @param kind nightly, asked for on the page or at the console */
    record BackupTaken(String kind, boolean verified) implements JournalEvent {}

    /** @param backup the name of the file */
    record BackupRestored(String backup) implements JournalEvent {}

    @EventListener
    void made(CopyMade copy) {
        var by = copy.account() == null ? Journal.NOBODY : copy.account();
        inEvery(by, EntryKind.EXPORT, new BackupTaken(copy.kind(), copy.verified()));
    }

    @EventListener
    void restored(DataRestored data) {
        inEvery(Journal.NOBODY, EntryKind.CHANGE, new BackupRestored(data.backup()));
    }

    private void inEvery(UUID account, EntryKind kind, JournalEvent event) {
        var now = ZonedDateTime.now(clock);
        context.console(() -> {
            for (var institution : institutions()) {
                journal.ofInstallation(institution, account, now, kind, event);
            }
            return null;
        });
    }

    private UUID[] institutions() {
        return db.select(field("platform.institutions()", UUID[].class))
                .fetchSingle()
                .value1();
    }
}
