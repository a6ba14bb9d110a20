package opora.reports.section;

import static opora.reports.db.Tables.SECTION_PASSPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.reports.Story;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class SectionPassportTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Story story;
    String list;

    @BeforeEach
    void theSpecialistSignsIn() {
        story = new Story(db, centre);
        list = "/reports/sections/" + story.small.firstSection();
        story.world.opened(story.soldiers);
        browser.as(story.small.specialistAccount());
    }

    @Test
    void aPassportKeepsWhatTheSectionWasLikeOnTheDay() {
        var page = browser.open(take("01.07.2023")).page();
        story.world.member(story.soldiers, "Новикова", LocalDate.of(2023, 6, 1));

        assertThat(part(page, "Семьи на обслуживании").text()).contains("Всего семей 1", "Без статуса 1");
        assertThat(part(page, "Категории семей").text()).contains("military 1");
        assertThat(part(page, "Люди").text())
                .contains("Всего людей 4", "взрослые 2", "дети 11–13 лет 1", "возраст не указан 1");
        assertThat(part(page, "Населённые пункты").text()).contains("село Берёзовка 1");
        assertThat(part(page, "Услуги за 12 месяцев").text()).contains("Срочные", "Социально-правовые 1");
        assertThat(part(page, "Специалисты").text()).contains("Соколова Мария Петровна");
        assertThat(browser.open(newest()).text("main")).contains("Всего людей 4");
    }

    @Test
    void twoPassportsAreComparedLineByLine() {
        take("01.02.2023");
        var first = newest();
        story.world.member(story.soldiers, "Новикова", LocalDate.of(2020, 6, 1));
        take("01.07.2023");
        var second = newest();

        var page = browser.open(list + "/comparison?first=" + id(second) + "&second=" + id(first))
                .page();

        assertThat(page.select(".page-pretitle").text()).contains("01.02.2023 – 01.07.2023");
        assertThat(part(page, "Люди").text()).contains("дети 3–6 лет 0 1 +1", "подростки 14–17 лет 1 0 −1");
        assertThat(part(page, "Категории семей").text()).contains("military 0 1 +1");
    }

    @Test
    void theSectionsPageLeadsThereAndForeignSectionsDoNotExist() {
        take("01.07.2023");
        assertThat(browser.open("/sections/" + story.small.firstSection())
                        .page()
                        .select("a[href=" + list + "]")
                        .text())
                .isEqualTo("1");

        var foreign = "/reports/sections/" + story.small.secondSection();
        assertThat(browser.open(foreign).status()).isEqualTo(404);
        assertThat(browser.submit(foreign, "on", "01.07.2023").status()).isEqualTo(404);
        browser.as(story.small.colleagueAccount());
        assertThat(browser.open(newest()).status()).isEqualTo(404);
    }

    @Test
    void aDayThatCannotBeIsRefusedAndWhatWasFoundIsNeverChanged() {
        var answer = browser.submit(list, "on", "02.02.2107", "note", "Весна");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#note")).isEqualTo("Весна");
        assertThat(answer.text("#on-problem")).contains("2107");

        take("01.07.2023");
        assertThatThrownBy(() -> db.transaction(
                        nested -> nested.dsl().execute("update reports.section_passport_line set number = 5")))
                .hasMessageContaining("is never changed");
    }

    private String take(String on) {
        var answer = browser.submit(list, "on", on);
        assertThat(answer.status()).isEqualTo(303);
        return answer.location();
    }

    private String newest() {
        return "/reports/sections/passports/"
                + db.select(SECTION_PASSPORT.ID)
                        .from(SECTION_PASSPORT)
                        .where(SECTION_PASSPORT.INSTITUTION_ID.eq(story.small.institution()))
                        .orderBy(SECTION_PASSPORT.ID.desc())
                        .limit(1)
                        .fetchSingle(SECTION_PASSPORT.ID);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Element part(Document page, String title) {
        return page.select("section.report-part").stream()
                .filter(each -> each.select("h2").text().startsWith(title))
                .findFirst()
                .orElseThrow();
    }
}
