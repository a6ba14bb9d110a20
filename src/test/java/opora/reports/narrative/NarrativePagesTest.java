package opora.reports.narrative;

import static opora.reports.db.Tables.NARRATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.reports.NarrativeDraft;
import opora.reports.Narratives;
import opora.reports.Story;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class NarrativePagesTest {

    private static final String YEAR = "/reports/narrative?report=T23&year=2023";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Narratives narratives;

    Story story;

    @BeforeEach
    void theDirectorSignsIn() {
        story = new Story(db, centre);
        browser.as(story.small.director());
    }

    @Test
    void aChangeIsToldWithTheNumbersThatSupportIt() {
        var written = browser.submit(
                "/reports/narrative/new?report=T23&year=2023",
                "topic",
                "trust",
                "text",
                "Семьи чаще приходят сами",
                "indicators",
                "T23-01",
                "indicators",
                "T23-33.share");

        assertThat(written.location()).isEqualTo(YEAR);
        var page = browser.open(YEAR).page();
        assertThat(page.select(".narrative-topic h3").text()).startsWith("Доверие семей");
        assertThat(page.select(".told").text()).isEqualTo("Семьи чаще приходят сами");
        assertThat(page.select(".supports li").eachText())
                .containsExactly(
                        "7 Клиенты, получившие социальные услуги T23-01",
                        "33,3 % Доля снятых с обслуживания среди семей в СОП T23-33.share");
    }

    @Test
    void aParagraphIsCorrectedMovedAndVoided() {
        var first = write(2023, "trust", "Первое");
        write(2023, "trust", "Второе");

        browser.submit("/reports/narrative/" + first + "/move", "up", "false");
        assertThat(told()).containsExactly("Второе", "Первое");

        browser.submit("/reports/narrative/" + first, "topic", "team", "text", "Первое, исправленное");
        assertThat(browser.open(YEAR).page().select(".narrative-topic")).hasSize(2);

        browser.submit("/reports/narrative/" + first + "/void", "reason", "Повтор");
        assertThat(told()).containsExactly("Второе");
        assertThat(browser.open("/reports/narrative/" + first).status()).isEqualTo(404);
    }

    @Test
    void aYearIsBegunFromTheOneBefore() {
        write(2022, "prevention", "Выезды стали чаще");
        assertThat(browser.open(YEAR).page().select("form[action*=copy]")).hasSize(1);

        browser.submit("/reports/narrative/copy?report=T23&year=2023");

        assertThat(told()).containsExactly("Выезды стали чаще");
        var again = browser.submit("/reports/narrative/copy?report=T23&year=2023");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text(".refusal")).isEqualTo("Описание за 2023 год уже начато");
        assertThat(db.fetchCount(NARRATIVE, NARRATIVE.INSTITUTION_ID.eq(story.small.institution())))
                .isEqualTo(2);
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() {
        var answer = browser.submit(
                "/reports/narrative/new?report=T23&year=2023", "topic", "", "text", "Начато", "indicators", "T23-01");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#text")).isEqualTo("Начато");
        assertThat(answer.page().select("input[value=T23-01][checked]")).hasSize(1);
        assertThat(browser.open("/reports/narrative?report=T23&year=2107").status())
                .isEqualTo(404);
        browser.as(story.small.specialistAccount());
        assertThat(browser.open("/reports/narrative/new?report=T23&year=2023").status())
                .isEqualTo(403);
    }

    private List<String> told() {
        return browser.open(YEAR).page().select(".told").eachText();
    }

    private String write(int year, String topic, String text) {
        return narratives
                .write(
                        new NarrativeDraft("T23", year, topic, text, List.of("T23-01")),
                        centre.by(story.small.director()))
                .toString();
    }
}
