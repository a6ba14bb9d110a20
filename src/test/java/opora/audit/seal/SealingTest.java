package opora.audit.seal;

import static opora.audit.db.Tables.ENTRY;
import static opora.audit.db.Tables.ENTRY_SUBJECT;
import static opora.audit.db.Tables.LEAF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import opora.OwnDatabase;
import opora.PageTest;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.audit.seal.Finding.What;
import opora.institution.InstitutionOpened;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.User;
import opora.platform.database.Maintenance;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What was committed is sealed once and in order, and the check of the database finds whatever is done to it afterwards. */
@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SealingTest {

    @Autowired
    Journal journal;

    @Autowired
    Sealing sealing;

    @Autowired
    Inspection inspection;

    @Autowired
    Maintenance maintenance;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @TempDir
    Path directory;

    DSLContext db;
    Change change;

    @BeforeEach
    void nothingUnsealed() {
        db = maintenance.db();
        change = new Change(User.console(Ids.next()), ZonedDateTime.now(clock), "причина");
        sealing.now();
    }

    @Test
    void whatWasCommittedIsSealedAndHolds() {
        var before = inspection.verify().entries();
        write(5);

        assertThat(sealing.now()).isEqualTo(5);
        assertThat(sealing.now()).isZero();

        var verdict = inspection.verify();
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(before + 5);
        assertThat(db.fetchCount(LEAF)).isEqualTo(db.fetchCount(ENTRY));
    }

    @Test
    void whoeverBeganEarlierAndEndsLaterIsWaitedFor() throws Exception {
        var written = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var slow = threads.submit(() -> transaction.executeWithoutResult(running -> {
                write(1);
                written.countDown();
                await(mayEnd);
            }));
            await(written);
            write(1);
            assertThat(sealing.now()).isZero();

            mayEnd.countDown();
            slow.get();
        }
        assertThat(sealing.now()).isEqualTo(2);
        assertThat(inspection.verify().finding()).isEmpty();
    }

    @Test
    void twoNodesSealEveryEntryOnce() throws Exception {
        long sealed = 0;
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 10; round++) {
                write(20);
                var passes = List.of(threads.submit(sealing::now), threads.submit(sealing::now));
                for (var pass : passes) {
                    sealed += pass.get();
                }
            }
        }
        sealed += sealing.now();

        assertThat(sealed).isEqualTo(200);
        assertThat(inspection.verify().finding()).isEmpty();
    }

    @Test
    void whatIsDoneToTheTablesIsNamed() {
        var entries = write(6);
        sealing.now();
        var third = entries.get(2);
        long place = place(third);

        var changed = found("update audit.entry set reason = 'другая' where id = ?", third);
        assertThat(changed).isEqualTo(Finding.at(What.CHANGED, place, third));
        assertThat(found("delete from audit.entry where id = ?", third))
                .isEqualTo(Finding.at(What.REMOVED, place, third));
        assertThat(found("delete from audit.leaf where entry_id = ?", third))
                .isEqualTo(Finding.at(What.REMOVED, place, null));
        assertThat(found("update audit.head set note = replace(note, 'time 2', 'time 3') where size > ?", place)
                        .what())
                .isIn(What.HEAD_CHANGED, What.RESEALED, What.UNSIGNED);
        assertThat(found("delete from audit.entry_subject where entry_id = ?", third)
                        .what())
                .isEqualTo(What.SUBJECTS_DIFFER);
        assertThat(found("update audit.entry_subject set subject_id = gen_random_uuid() where entry_id = ?", third)
                        .what())
                .isEqualTo(What.SUBJECTS_DIFFER);
        assertThat(found(
                                "insert into audit.entry (id, at, account_id, kind, event, subjects, xid) "
                                        + "values (?, now(), gen_random_uuid(), 'view', 'Forged', '{}', 3)",
                                Ids.next())
                        .what())
                .isEqualTo(What.INSERTED);
        assertThat(inspection.verify().finding()).isEmpty();
    }

    @Test
    void aJournalCutOffIsMissedByTheWitness() {
        sealing.now();
        long size = db.fetchCount(LEAF);
        write(3);
        sealing.now();

        var finding = withTampering(() -> {
            db.execute(
                    "delete from audit.entry where id in (select entry_id from audit.leaf where leaf_index >= ?)",
                    size);
            db.execute("delete from audit.leaf where leaf_index >= ?", size);
            db.execute("delete from audit.head where size > ?", size);
        });

        assertThat(finding.what()).isEqualTo(What.TRUNCATED);
        assertThat(finding.leaf()).isEqualTo(size);
    }

    @Test
    void anExportedJournalIsCheckedWithThePublicKeyAlone() throws Exception {
        write(4);
        sealing.now();
        var file = directory.resolve("journal.txt.gz");
        inspection.export(file);
        var plain = directory.resolve("journal.txt");
        inspection.export(plain);
        var key = inspection.publicKey().toString();

        assertThat(OfflineCheck.run(List.of("verify", "--dump", file.toString(), "--key", key)))
                .isZero();
        var text = Files.readString(plain);
        assertThat(text.lines().filter(line -> !line.startsWith("head")).count())
                .isEqualTo(db.fetchCount(ENTRY) + 1L);
        Files.writeString(plain, text.replace("InstitutionOpened", "InstitutionClosed"));
        assertThat(OfflineCheck.run(List.of("verify", "--dump", plain.toString(), "--key", key)))
                .isEqualTo(1);
        assertThat(OfflineCheck.run(List.of("verify", "--dump", plain.toString())))
                .isEqualTo(2);
    }

    @Test
    void theApplicationAddsToTheJournalAndNothingElse() {
        write(1);
        for (var statement : List.of(
                "update audit.entry set reason = ''",
                "delete from audit.entry",
                "truncate audit.entry",
                "delete from audit.entry_subject",
                "insert into audit.leaf values (-1, gen_random_uuid(), decode(repeat('00', 32), 'hex'))",
                "insert into audit.head values (-1, now(), 0, '', '')",
                "delete from audit.head")) {
            assertThatThrownBy(() -> maintenance.transaction(inside -> {
                        inside.execute("set local role opora_app");
                        return inside.execute(statement);
                    }))
                    .as(statement)
                    .hasStackTraceContaining("ERROR");
        }
    }

    private Finding found(String statement, Object argument) {
        return withTampering(() -> db.execute(statement, argument));
    }

    /** Does it, looks, and puts everything back as it was. */
    private Finding withTampering(Runnable tampering) {
        for (var table : List.of("entry", "entry_subject", "leaf", "head")) {
            db.execute("create table audit.kept_" + table + " as table audit." + table);
        }
        try {
            tampering.run();
            return inspection.verify().finding().orElseThrow();
        } finally {
            db.execute("alter table audit.entry disable trigger entry_subjects");
            for (var table : List.of("entry", "entry_subject", "leaf", "head")) {
                db.execute("truncate audit." + table);
                db.execute("insert into audit." + table + " table audit.kept_" + table);
                db.execute("drop table audit.kept_" + table);
            }
            db.execute("alter table audit.entry enable trigger entry_subjects");
        }
    }

    private long place(UUID entry) {
        return db.select(LEAF.LEAF_INDEX)
                .from(LEAF)
                .where(LEAF.ENTRY_ID.eq(entry))
                .fetchSingle(LEAF.LEAF_INDEX);
    }

    private List<UUID> write(int entries) {
        var subject = Ids.next();
        for (int i = 0; i < entries; i++) {
            journal.record(change, event(), subject, Ids.next());
        }
        return new ArrayList<>(db.select(ENTRY_SUBJECT.ENTRY_ID)
                .from(ENTRY_SUBJECT)
                .where(ENTRY_SUBJECT.SUBJECT_ID.eq(subject))
                .orderBy(ENTRY_SUBJECT.ENTRY_ID)
                .fetch(ENTRY_SUBJECT.ENTRY_ID));
    }

    private JournalEvent event() {
        return new InstitutionOpened(change.institution());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException hurry) {
            throw new IllegalStateException(hurry);
        }
    }
}
