package opora.people.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.audit.Journal;
import opora.people.PeopleEvent;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Change;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** «Кто смотрел дело»: whoever was shown a family, wherever it stood. */
@PageTest
class LooksPageTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Journal journal;

    @Autowired
    DSLContext db;

    Centre.Small small;
    RegisteredFamily family;
    Change director;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        director = centre.by(small.director());
        family = PeopleFixture.family(registerFamily, small, director);
    }

    @Test
    void theListItStoodInTheCardAndTheFileAreToldApart() {
        browser.as(small.specialistAccount()).open("/people");
        browser.open("/families/" + family.familyId());
        journal.exported(director, new PeopleEvent.FamilyOpened(family.familyId()), 40, List.of(family.familyId()));

        browser.as(small.director());
        assertThat(rows(family.familyId(), ""))
                .anySatisfy(row -> assertThat(row).contains("поиск и списки", "/people"))
                .anySatisfy(row -> assertThat(row).contains("просмотр", "Открыта карточка семьи"))
                .anySatisfy(row -> assertThat(row).contains("выгрузка", "записей: 40", "Мария Петровна"))
                .anySatisfy(row -> assertThat(row).contains("Семья зарегистрирована"));
        assertThat(rows(family.familyId(), "?kind=export")).hasSize(1);
        assertThat(rows(family.familyId(), "?account=" + small.specialistAccount()))
                .hasSize(2);
        assertThat(rows(
                        family.familyId(),
                        "?to=" + RussianDate.format(director.today().minusDays(1))))
                .isEmpty();
    }

    @Test
    void whoOpensTheFamilyHasSeenItsMembersToo() {
        browser.as(small.specialistAccount()).open("/families/" + family.familyId());

        browser.as(small.director());
        for (var person : family.personIds()) {
            var page = browser.open("/people/" + person + "/looks?kind=view").page();
            assertThat(page.select(".history tbody tr").eachText())
                    .singleElement()
                    .asString()
                    .contains("Открыта карточка семьи");
        }
        assertThat(db.fetchSingle(
                                "select address from audit.entry where event = 'FamilyOpened' and institution_id = ?",
                                small.institution())
                        .get(0))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void aPageThatFailsIsNoLook() {
        browser.as(small.colleagueAccount());

        assertThat(browser.open("/families/" + family.familyId()).status()).isEqualTo(404);
        assertThat(db.fetchValue(
                        "select count(*) from audit.entry where event in ('FamilyOpened', 'PageShown') and institution_id = ?",
                        small.institution()))
                .isEqualTo(0L);
    }

    @Test
    void whatWasTypedIntoASearchStandsNowhere() {
        browser.as(small.specialistAccount()).submit("/people", "q", "Рожкова");
        browser.open("/people?q=Рожкова");

        var entries = db.fetch("select details::text, reason, subjects from audit.entry where kind = 'search'");
        assertThat(entries.getValues(0, String.class)).isNotEmpty().noneMatch(text -> text.contains("ожков"));
        assertThat(entries.getValues(1, String.class)).containsOnly("");
        assertThat(entries.getValues(2, UUID[].class))
                .anySatisfy(found -> assertThat(found).containsAnyElementsOf(family.personIds()));
    }

    @Test
    void itIsForThoseWhoAnswerForTheFamilyAndReachIt() {
        var path = "/families/" + family.familyId() + "/looks";

        assertThat(browser.as(small.specialistAccount()).open(path).status()).isEqualTo(403);
        assertThat(browser.as(small.director())
                        .open("/families/" + UUID.randomUUID() + "/looks")
                        .status())
                .isEqualTo(404);
        assertThat(browser.open(path + "?from=31.02.2026").status()).isEqualTo(422);
        assertThat(browser.open(path).page().select("a[href*=/journal/incident]"))
                .hasSize(1);
    }

    @Test
    void aLongListIsReadOnByItsKey() {
        for (int i = 0; i < 60; i++) {
            journal.viewed(director, new PeopleEvent.FamilyOpened(family.familyId()), family.familyId());
        }
        browser.as(small.director());
        var first = browser.open("/families/" + family.familyId() + "/looks?kind=view")
                .page();
        var next = first.selectFirst("a[rel=next]").attr("href");

        assertThat(first.select(".history tbody tr")).hasSize(50);
        assertThat(next).contains("kind=view");
        assertThat(browser.open(next).page().select(".history tbody tr")).hasSize(10);
    }

    private List<String> rows(UUID family, String filter) {
        return browser.open("/families/" + family + "/looks" + filter)
                .page()
                .select(".history tbody tr")
                .eachText();
    }
}
