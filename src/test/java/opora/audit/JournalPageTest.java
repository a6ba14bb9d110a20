package opora.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.institution.InstitutionOpened;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.text.RussianDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class JournalPageTest {

    private static final UUID SUBJECT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Autowired
    Journal journal;

    @Autowired
    History history;

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    Centre.Small small;
    Change change;

    @BeforeEach
    void aDirector() {
        small = centre.small();
        change = centre.by(small.director());
        browser.as(small.director());
    }

    @Test
    void theNewestStandsFirstWithItsTitleItsReasonAndWhoDidIt() {
        journal.record(at(change.at().minusHours(2), "старое"), event(), SUBJECT);
        journal.viewed(at(change.at(), "новое"), event(), SUBJECT);

        var rows = browser.open("/journal").page().select("table.history tbody tr");

        assertThat(rows).hasSize(2);
        assertThat(rows.first().text())
                .contains("Учреждение начало работу", "просмотр", "Основание: новое", "Мария Петровна");
        assertThat(rows.last().text()).contains("старое").doesNotContain("просмотр");
    }

    @Test
    void oneAsksForChangesForAPersonAndForDays() {
        journal.record(at(change.at().minusDays(3), "давно"), event(), SUBJECT);
        journal.viewed(at(change.at(), "сегодня"), event(), SUBJECT);
        var today = RussianDate.format(change.today());

        assertThat(reasons("/journal?kind=change")).containsExactly("Основание: давно");
        assertThat(reasons("/journal?from=" + today)).containsExactly("Основание: сегодня");
        assertThat(reasons("/journal?to=" + RussianDate.format(change.today().minusDays(1))))
                .containsExactly("Основание: давно");
        assertThat(reasons("/journal?account=" + small.specialistAccount())).isEmpty();
        assertThat(reasons("/journal?account=" + small.director())).hasSize(2);
    }

    @Test
    void aDateNobodyCanReadComesBackAsTyped() {
        var answer = browser.open("/journal?from=31.02.2026");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().getElementById("from").val()).isEqualTo("31.02.2026");
    }

    @Test
    void aLongJournalIsReadOnWithoutGapsAndRepetitions() {
        for (int i = 0; i < 60; i++) {
            journal.record(at(change.at(), "№ " + i), event(), SUBJECT);
        }

        var first = browser.open("/journal?kind=change");
        var next = first.page().selectFirst("a[rel=next]").attr("href");
        var second = browser.open(next);

        assertThat(next).contains("kind=change");
        assertThat(first.page().select(".history tbody tr")).hasSize(50);
        assertThat(second.page().select(".history tbody tr")).hasSize(10);
        assertThat(second.page().select("a[rel=next]")).isEmpty();
        assertThat(first.page().select(".history .muted").eachText())
                .doesNotContainAnyElementsOf(
                        second.page().select(".history .muted").eachText());
    }

    @Test
    void aRecordHasItsHistoryWithinTheInstitution() {
        journal.record(at(change.at(), "наше"), event(), SUBJECT);
        var elsewhere = centre.by(centre.small().director());
        journal.record(elsewhere, event(), SUBJECT);

        var slice = history.of(SUBJECT, change.user(), null);

        assertThat(slice.entries()).extracting(HistoryEntry::reason).containsExactly("наше");
        assertThat(slice.entries().getFirst().who()).isEqualTo("Мария Петровна");
        assertThat(history.of(UUID.randomUUID(), change.user(), null).entries()).isEmpty();
        assertThatThrownBy(() -> history.of(SUBJECT, change.user(), "'; drop")).isInstanceOf(NotFound.class);
    }

    @Test
    void aSpecialistDoesNotReadTheJournal() {
        assertThat(browser.as(small.specialistAccount()).open("/journal").status())
                .isEqualTo(403);
    }

    private List<String> reasons(String path) {
        return browser.open(path).page().select(".history .muted").eachText();
    }

    private Change at(ZonedDateTime moment, String reason) {
        return new Change(change.user(), moment, reason);
    }

    private JournalEvent event() {
        return new InstitutionOpened(small.institution());
    }
}
