package opora.audit;

import static opora.audit.db.Tables.ENTRY;
import static opora.audit.db.Tables.ENTRY_SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.institution.InstitutionOpened;
import opora.platform.Change;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Searches, exports, prints and what happens at the door stand in the journal beside changes and views (reliability 54). */
@PageTest
class JournalKindsTest {

    @Autowired
    Journal journal;

    @Autowired
    History history;

    @Autowired
    LaterChanges later;

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;

    @BeforeEach
    void aDirector() {
        small = centre.small();
        change = centre.by(small.director());
        browser.as(small.director());
    }

    @Test
    void anExportOfThousandsIsOneEntryThatNamesThemAll() {
        var subjects = Stream.generate(Ids::next).limit(3000).toList();

        journal.exported(change, event(), 3500, subjects);

        var entry = db.fetchSingle(ENTRY, ENTRY.INSTITUTION_ID.eq(small.institution()));
        assertThat(entry.getKind()).isEqualTo("export");
        assertThat(entry.getRowCount()).isEqualTo(3500);
        assertThat(db.select(ENTRY_SUBJECT.SUBJECT_ID)
                        .from(ENTRY_SUBJECT)
                        .where(ENTRY_SUBJECT.ENTRY_ID.eq(entry.getId()), ENTRY_SUBJECT.KIND.eq("export"))
                        .fetch(ENTRY_SUBJECT.SUBJECT_ID))
                .containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    void manyEventsOfOneChangeNameTheirSubjectsToo() {
        var families = Stream.generate(Ids::next).limit(500).toList();

        journal.recordAll(
                change,
                families.stream()
                        .map(id -> Journal.Event.of(event(), id, small.director()))
                        .toList());

        assertThat(db.fetchCount(ENTRY_SUBJECT, ENTRY_SUBJECT.INSTITUTION_ID.eq(small.institution())))
                .isEqualTo(1000);
        assertThat(history.of(families.getLast(), change.user(), null).entries())
                .hasSize(1);
    }

    @Test
    void aHistoryLeavesOutTheListsARecordMerelyStoodIn() {
        var family = Ids.next();
        journal.searched(change, event(), 12, List.of(family));
        journal.printed(change, event(), List.of(family));

        assertThat(history.of(family, change.user(), null).entries())
                .extracting(HistoryEntry::kind)
                .containsExactly(EntryKind.PRINT);
    }

    @Test
    void thePageIsAskedByKind() {
        journal.searched(change, event(), 12, List.of());
        journal.access(change, event());

        assertThat(kinds("/journal?kind=search")).containsExactly("поиск и списки");
        assertThat(kinds("/journal?kind=access")).containsExactly("вход и доступ");
        assertThat(browser.open("/journal?kind=search").text("table.history tbody tr"))
                .contains("записей: 12");
        assertThat(browser.open("/journal").page().select("#kind option[value=export]"))
                .hasSize(1);
    }

    @Test
    void whoIsNotKnownBelongsToNoInstitution() {
        journal.accessByNobody(change.at(), event());

        var entry = db.fetchSingle(ENTRY, ENTRY.ACCOUNT_ID.eq(Journal.NOBODY));
        assertThat(entry.getInstitutionId()).isNull();
        assertThat(entry.getKind()).isEqualTo("access");
    }

    @Test
    void whatCameLaterIsFoundThroughTheSubjects() {
        var batch = Ids.next();
        var touched = Ids.next();
        journal.record(change, event(), batch, touched);
        assertThat(later.since(small.institution(), batch, Set.of(touched), 20)).isEmpty();

        journal.viewed(change, event(), touched);
        journal.record(change, event(), touched, Ids.next());

        assertThat(later.since(small.institution(), batch, Set.of(touched, Ids.next()), 20))
                .singleElement()
                .satisfies(each -> assertThat(each.records()).containsExactly(touched));
        assertThat(later.since(small.institution(), UUID.randomUUID(), Set.of(touched), 20))
                .isEmpty();
    }

    private List<String> kinds(String path) {
        return browser.open(path).page().select(".history .tag").eachText();
    }

    private JournalEvent event() {
        return new InstitutionOpened(small.institution());
    }
}
