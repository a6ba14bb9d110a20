package opora.audit;

import static opora.audit.db.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.backup.CopyMade;
import opora.platform.backup.DataRestored;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What concerns the data of everybody stands in the journal of each, and a journal that is not sealed is told. */
@PageTest
class InstallationInJournalTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Journal journal;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    Centre.Small small;
    Centre.Small other;

    @BeforeEach
    void twoInstitutions() {
        small = centre.small();
        other = centre.small();
        browser.as(small.director());
    }

    @Test
    void aBackupAndARestoreStandInTheJournalOfEveryInstitution() {
        events.publishEvent(new CopyMade("asked", small.director(), true));
        events.publishEvent(new DataRestored("opora-2026-11-22-023000.backup"));

        for (var institution : List.of(small.institution(), other.institution())) {
            assertThat(db.select(ENTRY.KIND, ENTRY.EVENT)
                            .from(ENTRY)
                            .where(ENTRY.INSTITUTION_ID.eq(institution))
                            .orderBy(ENTRY.ID)
                            .fetch(row -> row.value1() + " " + row.value2()))
                    .containsExactly("export BackupTaken", "change BackupRestored");
        }
        assertThat(browser.open("/journal").page().text())
                .contains("Снята резервная копия", "Данные восстановлены из резервной копии");
    }

    @Test
    void whoAnswersForTheServerIsToldWhenTheSealingIsLate() {
        entryOf(Duration.ofSeconds(50));
        assertThat(browser.open("/").page().text()).doesNotContain("не опечатывается");

        entryOf(Duration.ofSeconds(70));
        assertThat(browser.open("/").page().text()).contains("Журнал не опечатывается", "можно изменить незаметно");
        assertThat(browser.as(small.specialistAccount()).open("/").page().text())
                .doesNotContain("не опечатывается");
        assertThat(browser.as(other.director()).open("/").page().text())
                .as("the entries of another institution")
                .doesNotContain("не опечатывается");
    }

    @Test
    void whatIsSealedIsNotWaitedFor() {
        entryOf(Duration.ofSeconds(70));
        db.execute("insert into audit.leaf (leaf_index, entry_id, hash) select 1000000000 + row_number() over (), id,"
                + " sha256('') from audit.entry where institution_id = '" + small.institution() + "'");

        assertThat(browser.open("/").page().text()).doesNotContain("не опечатывается");
    }

    private void entryOf(Duration ago) {
        journal.ofInstallation(
                small.institution(),
                small.director(),
                ZonedDateTime.now(clock).minus(ago),
                EntryKind.CHANGE,
                new CopiesInJournal.BackupTaken("asked", true));
    }
}
