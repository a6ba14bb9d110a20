package opora.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.Curators;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class CasesPageTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    RemoveFromService removeFromService;

    @Autowired
    ReturnToService returnToService;

    @Autowired
    RecordMonitoring recordMonitoring;

    @Autowired
    MonitoringDomains domains;

    @Autowired
    Curators curators;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;
    UUID family;

    @BeforeEach
    void aFamilyOfTheFirstSection() {
        small = centre.small();
        domains.seed(small.institution());
        change = centre.by(small.director());
        family = PeopleFixture.family(registerFamily, small, change).familyId();
        browser.as(small.specialistAccount());
    }

    @Test
    void theRegisterTellsWhoAnswersAndWhenTheFamilyWasLookedAt() {
        curators.appoint(family, small.specialist(), LocalDate.of(2021, 2, 1), change);
        monitor(change.today());

        var row = browser.open("/cases").page().select("tbody tr");
        assertThat(row).hasSize(1);
        assertThat(row.text())
                .contains("Соколова М. П.", "Участок № 1", "01.02.2021", "последний", "проведён", "следующий до");

        var card = browser.open(row.select("a").first().attr("href"));
        assertThat(card.text("h1")).startsWith("Дело ");
        assertThat(card.text("#curators")).contains("Соколова М. П.");
        assertThat(db.fetchValue(
                        "select count(*) from audit.entry where kind = 'view' and event = 'CaseViewed' "
                                + "and ? = any(subjects)",
                        family))
                .isEqualTo(1L);
    }

    @Test
    void aReturnedFamilyHasASecondCaseWithANumberOfItsOwn() {
        removeFromService.remove(new Removal(family, LocalDate.of(2022, 3, 1), "moved"), change);
        returnToService.take(family, LocalDate.of(2023, 3, 1), change);

        assertThat(numbers("/cases")).singleElement().asString().endsWith("/2");
        assertThat(numbers("/cases?state=closed")).singleElement().asString().doesNotContain("/");
        assertThat(browser.open("/cases?state=closed").text("tbody")).contains("01.03.2022", "Переезд семьи");
        assertThat(numbers("/cases?state=all")).hasSize(2);
        assertThat(numbers("/cases?state=all&order=old").getLast()).endsWith("/2");
        assertThat(numbers("/cases?state=all&reason=improvement")).isEmpty();
    }

    @Test
    void anotherSectionSeesNothingOfIt() {
        var id = db.fetchValue("select id from casework.case_file where family_id = ?", family);
        browser.as(small.colleagueAccount());

        assertThat(browser.open("/cases").text("main")).contains("Таких дел нет");
        assertThat(browser.open("/cases/" + id).status()).isEqualTo(404);
        assertThat(browser.open("/families/" + family + "/monitoring").status()).isEqualTo(404);
    }

    @Test
    void whoWasNotLookedAtIsDueAndWhoWasMissedIsOverdue() {
        assertThat(browser.open("/monitoring/due").text("tbody")).contains("ещё не проводился", "просрочен");
        assertThat(browser.open("/").text("main")).contains("Мониторинг семей", "мониторинг просрочен");
        assertThat(numbers("/cases?monitoring=OVERDUE")).hasSize(1);

        monitor(HalfYear.of(change.today()).previous().to());
        assertThat(browser.open("/monitoring/due").text("tbody")).contains("пора провести");
        assertThat(browser.open("/monitoring/due?state=overdue").page().select("tbody"))
                .isEmpty();
        assertThat(browser.open("/").text("main")).doesNotContain("мониторинг просрочен");

        monitor(change.today());
        assertThat(browser.open("/monitoring/due").text("main")).contains("Все семьи оценены");
        assertThat(browser.open("/").text("main")).doesNotContain("Мониторинг семей");
        assertThat(numbers("/cases?monitoring=DONE")).hasSize(1);
    }

    @Test
    void manyCasesAreReadOnByKey() {
        for (int i = 0; i < 55; i++) {
            PeopleFixture.family(registerFamily, small, change);
        }

        for (var path : List.of("/cases", "/cases?order=old", "/monitoring/due")) {
            var first = browser.open(path).page();
            assertThat(first.select("tbody tr")).hasSize(50);
            assertThat(browser.open(first.select("a[rel=next]").attr("href"))
                            .page()
                            .select("tbody tr"))
                    .hasSize(6);
        }
        assertThat(browser.open("/cases?section=nonsense").status()).isEqualTo(422);
    }

    private List<String> numbers(String path) {
        return browser.open(path).page().select("tbody td:first-child").eachText();
    }

    private void monitor(LocalDate on) {
        recordMonitoring.record(
                Ids.next(),
                new MonitoringDraft(
                        family, on, small.specialist(), List.of(new MonitoringDraft.Rating("social", 3, ""))),
                change);
    }
}
