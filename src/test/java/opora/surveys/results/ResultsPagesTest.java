package opora.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.SeenStatements;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.surveys.Body;
import opora.surveys.FillingDraft;
import opora.surveys.Given;
import opora.surveys.Option;
import opora.surveys.Question;
import opora.surveys.QuestionKind;
import opora.surveys.Questionnaires;
import opora.surveys.Range;
import opora.surveys.RecordFilling;
import opora.surveys.Scale;
import opora.surveys.Section;
import opora.surveys.SurveysFixture;
import opora.surveys.SurveysLinks;
import opora.surveys.Way;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Counts with their shares, the fillings behind them, one person over time, a workbook. */
@PageTest
class ResultsPagesTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2024, 9, 1);

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    RecordFilling recordFilling;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    DSLContext db;

    @Autowired
    JsonMapper json;

    @Autowired
    SeenStatements seen;

    Centre.Small small;
    RegisteredFamily near;
    RegisteredFamily remote;
    UUID version;
    UUID questionnaire;
    Change change;

    @BeforeEach
    void threeAnswersInTwoSections() {
        small = centre.small();
        change = centre.by(small.director());
        near = PeopleFixture.family(registerFamily, small, change);
        remote = registerFamily.register(PeopleFixture.family(small.remote(), PeopleFixture.mother("Дальняя")), change);
        version = SurveysFixture.published(db, json, small.institution(), "mood", body(), false);
        questionnaire = questionnaires
                .version(small.institution(), version)
                .orElseThrow()
                .id();
        answer(near, FIRST, "no", 1);
        answer(near, LATER, "yes", 5);
        answer(remote, LATER, "yes", 4);
    }

    @Test
    void countsAreOfWhatIsInReachAndEveryNumberOpensItsFillings() {
        browser.as(small.director());
        var all = browser.open(SurveysLinks.results(questionnaire));
        assertThat(all.text("#totals")).contains("3 заполнения", "2 человека");
        assertThat(all.text("#result-a")).contains("Ответили 3 из 3", "Да 2 66,7 %", "Нет 1 33,3 %");
        assertThat(all.text("#result-b")).contains("в среднем 3,33, от 1 до 5");
        assertThat(browser.open(all.page()
                                .select("#result-a a[href*=answer]")
                                .get(1)
                                .attr("href"))
                        .page()
                        .select("table.fillings tbody tr"))
                .hasSize(2);
        var autumn = browser.open(SurveysLinks.results(questionnaire) + "?from=01.08.2024");
        assertThat(autumn.text("#totals")).contains("2 заполнения");

        browser.as(small.specialistAccount());
        var own = browser.open(SurveysLinks.results(questionnaire));
        assertThat(own.text("#result-a")).contains("Да 1 50,0 %", "Нет 1 50,0 %");
        assertThat(browser.open(own.page().select("#totals a").attr("href")).text())
                .contains("Рожкова")
                .doesNotContain("Дальняя");
    }

    @Test
    void onePersonOverTimeIsComparedInPlainWordsWithTheNumbers() {
        browser.as(small.specialistAccount());
        var path = SurveysLinks.person(near.personIds().getFirst(), questionnaire);
        var page = browser.open(path);
        assertThat(page.text("table.over-time")).contains("01.03.2024", "01.09.2024");
        assertThat(page.text("#change-s"))
                .contains("+4", "Стало лучше, и это не погрешность", "6,32", "порог 1,96", "большое", "d = 4");
        assertThat(page.text("#answers")).contains("Нет", "Да", "изменилось");
        assertThat(browser.open(SurveysLinks.person(remote.personIds().getFirst(), questionnaire))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theWorkbookAsksAgain() {
        var path = SurveysLinks.results(questionnaire) + ".xlsx";
        assertThat(browser.as(small.specialistAccount()).stale().open(path).location())
                .startsWith("/confirm");
    }

    @Test
    void theWorkbookHoldsCountsAndFillings() throws IOException {
        var file = browser.as(small.specialistAccount()).open(SurveysLinks.results(questionnaire) + ".xlsx");
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(file.response().getContentAsByteArray()))) {
            var texts = new ArrayList<String>();
            book.getSheetAt(1).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
            assertThat(texts)
                    .contains("Рожкова Алёна Сергеевна", "Вопрос a", "Шкала")
                    .doesNotContain("Дальняя Алёна Сергеевна");
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("Да");
        }
    }

    @Test
    void theWorkbookAsksTheDatabaseAsOftenForManyAsForFew() {
        browser.as(small.specialistAccount());
        int few = questionsOfTheWorkbook();
        for (int month = 1; month <= 5; month++) {
            answer(near, FIRST.plusMonths(month), "yes", month);
        }

        assertThat(questionsOfTheWorkbook()).isEqualTo(few);
    }

    private int questionsOfTheWorkbook() {
        return seen.of(() -> assertThat(browser.open(SurveysLinks.results(questionnaire) + ".xlsx")
                                .status())
                        .isEqualTo(200))
                .size();
    }

    private void answer(RegisteredFamily family, LocalDate on, String option, int step) {
        recordFilling.record(
                new FillingDraft(
                        Ids.next(),
                        version,
                        family.personIds().getFirst(),
                        small.specialist(),
                        Way.SPECIALIST,
                        on,
                        List.of(Given.chosen("a", option), Given.number("b", BigDecimal.valueOf(step))),
                        null,
                        null),
                change);
    }

    private static Body body() {
        var yesNo = List.of(new Option("yes", "Да", null), new Option("no", "Нет", null));
        var a = new Question("a", QuestionKind.CHOICE, "Вопрос a", "", yesNo, false, true, null, List.of());
        var b = new Question(
                "b", QuestionKind.SCALE, "Вопрос b", "", List.of(), false, true, new Range(1, 5, "", ""), List.of());
        var scale = new Scale(
                "s", "Шкала", List.of("b"), List.of(), true, List.of(), BigDecimal.ONE, new BigDecimal("0.8"));
        return new Body("", "", List.of(new Section("s1", "", List.of(a, b))), List.of(scale));
    }
}
