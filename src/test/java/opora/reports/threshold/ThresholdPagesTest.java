package opora.reports.threshold;

import static opora.reports.db.Tables.THRESHOLD;
import static org.assertj.core.api.Assertions.assertThat;

import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.reports.Story;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ThresholdPagesTest {

    private static final String CLIENTS = "/reports/thresholds/T23-01";
    private static final String FAMILIES = "/reports/thresholds/T23-06.families";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Story story;

    @BeforeEach
    void theDirectorSignsIn() {
        story = new Story(db, centre);
        browser.as(story.small.director());
    }

    @Test
    void theReportComparesWithWhatIsInForceInItsYear() {
        set(CLIENTS, "2023", "AT_LEAST", "7");
        set(CLIENTS, "2024", "AT_LEAST", "100");

        assertThat(row("T23-01")).contains("не менее 7 достигнут").doesNotContain("не достигнут");
        assertThat(browser.open("/reports/T23?year=2022")
                        .page()
                        .getElementById("T23-01")
                        .text())
                .doesNotContain("не менее");
    }

    @Test
    void thePassportsOwnHoldsUntilAnotherIsSetAndAgainWhenThatIsVoided() {
        assertThat(row("T23-06.families")).contains("не менее 1 700");

        set(FAMILIES, "2023", "AT_LEAST", "3");
        assertThat(row("T23-06.families")).contains("не менее 3 достигнут");

        var id = db.select(THRESHOLD.ID)
                .from(THRESHOLD)
                .where(THRESHOLD.INSTITUTION_ID.eq(story.small.institution()))
                .fetchSingle(THRESHOLD.ID);
        browser.submit(FAMILIES + "/" + id + "/void", "reason", "Ошибка");
        assertThat(row("T23-06.families")).contains("не менее 1 700");
        assertThat(browser.open(FAMILIES).text("tbody")).contains("не менее 3", "аннулировано", "Ошибка");
    }

    @Test
    void aThresholdCanBeLiftedAndTheSameYearIsSetAnew() {
        set(FAMILIES, "2023", "AT_LEAST", "3");
        browser.submit(FAMILIES, "fromYear", "2023", "operator", "", "value", "", "reason", "Не применяем");

        assertThat(row("T23-06.families")).doesNotContain("не менее");
        assertThat(db.fetchCount(
                        THRESHOLD,
                        THRESHOLD.INSTITUTION_ID.eq(story.small.institution()),
                        THRESHOLD.VOIDED_AT.isNull()))
                .isOne();
    }

    @Test
    void whatIsWrongComesBackAsTyped() {
        var answer = browser.submit(CLIENTS, "fromYear", "2107", "operator", "AT_LEAST", "value", "5", "reason", "x");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst("#fromYear").val()).isEqualTo("2107");
        assertThat(answer.text("#fromYear-problem")).startsWith("Выберите год от 1990");
        assertThat(browser.submit(CLIENTS, "fromYear", "2023", "operator", "AT_LEAST", "reason", "x")
                        .text("#value-problem"))
                .isEqualTo("Напишите значение порога: число от нуля");
        assertThat(browser.submit(CLIENTS, "fromYear", "2023", "value", "5", "reason", "x")
                        .text("#operator-problem"))
                .isEqualTo("Выберите условие или сотрите значение");
        assertThat(browser.submit(CLIENTS, "fromYear", "2023", "operator", "AT_LEAST", "value", "5")
                        .status())
                .isEqualTo(422);
        browser.as(story.small.specialistAccount());
        assertThat(browser.submit(CLIENTS, "fromYear", "2023").status()).isEqualTo(403);
        assertThat(browser.open("/reports/thresholds?year=2023").text("#T23-06\\.families"))
                .contains("не менее 1 700");
    }

    private void set(String path, String year, String operator, String value) {
        var answer = browser.submit(
                path, "fromYear", year, "operator", operator, "value", value, "perYear", "true", "reason", "План года");
        assertThat(answer.location()).isEqualTo(path);
    }

    private String row(String code) {
        return browser.open("/reports/T23?year=2023")
                .page()
                .getElementById(code)
                .text();
    }
}
