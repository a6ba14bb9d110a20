package opora.contracts;

import static opora.contracts.db.Tables.MEASURE;
import static opora.contracts.db.Tables.NEED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Ids;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the page of a contract: income, needs, the programme and its analysis. */
@PageTest
class ProgrammePagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    ConcludeContract concludeContract;

    @Autowired
    PlanMeasure planMeasure;

    @Autowired
    AssessIncome assessIncome;

    @Autowired
    AnalyseProgramme analyseProgramme;

    @Autowired
    ReferenceAmounts amounts;

    @Autowired
    DSLContext db;

    Centre.Small small;
    String path;
    UUID mother;
    UUID contract;

    @BeforeEach
    void aContract() {
        small = centre.small();
        RegisteredFamily family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        mother = family.personIds().getFirst();
        var start = LocalDate.of(2024, 6, 10);
        contract = concludeContract.conclude(
                ContractsFixture.contract(mother, Direction.EMPLOYMENT, start), centre.by(small.specialistAccount()));
        path = "/contracts/" + contract;
        browser.as(small.specialistAccount());
    }

    @Test
    void incomeIsAssessedAndNothingIsLostWhenTheMinimumIsMissing() {
        assertThat(browser.open(path + "/incomes/new").text("#period")).contains("10.06.2024", "01.02.2024–30.04.2024");
        var missing = assess("30000", "2");
        assertThat(missing.text("#asOf-problem")).contains("Прожиточный минимум на 10.06.2024 не внесён");
        assertThat(missing.page().select("#first").val()).isEqualTo("30000");
        minimum();
        assertThat(assess("много", "2").status()).isEqualTo(422);
        assertThat(assess("30000", "0").text("#members-problem")).contains("от 1 до");
        assertThat(assess("30000", "2").location()).isEqualTo(path);
        assertThat(browser.open(path).text("#contracts-income"))
                .contains("До контракта: 15 000,00 ₽ на человека — низкий", "за 01.02.2024–30.04.2024: 90 000,00");
    }

    @Test
    void needsAreDeclaredTogetherAndMetOneByOne() {
        assertThat(browser.submit(path + "/needs", "personId", mother.toString(), "declaredOn", "10.06.2024")
                        .text("#kinds-problem"))
                .contains("хотя бы одну");
        browser.submit(
                path + "/needs",
                "personId",
                mother.toString(),
                "declaredOn",
                "10.06.2024",
                "kinds",
                "EMPLOYMENT",
                "kinds",
                "ALIMONY");
        var block = browser.open(path);
        assertThat(block.text("#contracts-needs")).contains("Трудоустройство", "алиментов", "заявлена 10.06.2024");
        var need = block.page().select("#contracts-needs a[href*=/needs/]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> !href.endsWith("new"))
                .findFirst()
                .orElseThrow();
        assertThat(browser.submit(need + "/meeting", "version", "1", "on", "").text("#on-problem"))
                .contains("Укажите дату");
        assertThat(browser.submit(need + "/meeting", "version", "1", "on", "01.07.2024")
                        .text("#evidence-problem"))
                .contains("чем подтверждено");
        browser.submit(need + "/meeting", "version", "1", "on", "01.07.2024", "evidence", "Трудовой договор № 5");
        assertThat(browser.open(need).text("#need")).contains("удовлетворена 01.07.2024", "Трудовой договор № 5");
        assertThat(db.fetchCount(NEED, NEED.CONTRACT_ID.eq(contract).and(NEED.MET_ON.isNotNull())))
                .isOne();
    }

    @Test
    void theProgrammeGrowsIsCarriedOutAndChanged() {
        assertThat(plan("10.06.2024", "10.12.2024", "citizen").text("#termTo-problem"))
                .contains("10.06.2024–09.12.2024");
        assertThat(plan("10.06.2024", "01.07.2024", "employee:" + small.specialist())
                        .location())
                .isEqualTo(path);
        var measure = db.fetchSingle(MEASURE, MEASURE.CONTRACT_ID.eq(contract)).getId();
        assertThat(browser.open(path).text("#contracts-programme"))
                .contains("Встать на учёт", "до 01.07.2024, Соколова");
        assertThat(browser.open("/contracts/measures?late=true").text("table.measures"))
                .contains("Встать на учёт", "просрочено");
        assertThat(browser.open("/").text()).contains("Мероприятия программ адаптации просрочены");

        var done = path + "/measures/" + measure;
        var bare = browser.submit(done + "/done", "version", "1", "doneOn", "20.06.2024");
        assertThat(bare.text("#result-problem")).contains("Напишите текст");
        assertThat(bare.page().select("#text").text()).contains("Встать на учёт");
        browser.submit(done + "/done", "version", "1", "doneOn", "20.06.2024", "result", "Справка № 7");
        assertThat(browser.open(path).text("#contracts-programme")).contains("выполнено 20.06.2024");

        var ofAnother = browser.submit(
                path + "/programme",
                "known",
                "1",
                "validFrom",
                "01.08.2024",
                "basis",
                "Дополнительное соглашение № 1",
                "staying",
                Ids.next().toString());
        assertThat(ofAnother.status()).isEqualTo(422);
        assertThat(ofAnother.text(".refusals")).contains("запись изменили");

        var renewed = browser.submit(
                path + "/programme",
                "known",
                "1",
                "validFrom",
                "01.08.2024",
                "basis",
                "Дополнительное соглашение № 1",
                "staying",
                measure.toString());
        assertThat(renewed.location()).isEqualTo(path + "/programme");
        assertThat(browser.open(path + "/programme").text("#version-2"))
                .contains("Редакция 2 с 01.08.2024", "Дополнительное соглашение № 1", "выполнено 20.06.2024");
        assertThat(browser.open(done).text()).contains("прежней редакции");
    }

    @Test
    void whatIsNotAnalysedIsSeenAndTheLowIncomeRegisterIsTaken() throws IOException {
        minimum();
        plan("10.06.2024", "01.07.2024", "citizen");
        assertThat(browser.open("/contracts/analyses").text("#coverage"))
                .isEqualTo("Проанализировано 0 из 1 программ (0,0 %)");
        assertThat(browser.open("/").text()).contains("Программы адаптации ждут анализа");
        assertThat(analyse("0").text("#refusals")).contains("Сначала внесите оценку дохода");
        assess("30000", "2");
        var bare = browser.submit(
                path + "/analysis", "key", Ids.next().toString(), "version", "0", "analysedOn", "11.06.2024");
        assertThat(bare.text("#causes-problem")).contains("хотя бы одну причину");
        assertThat(analyse("0").location()).isEqualTo(path);

        assertThat(browser.open("/contracts/analyses").text("#coverage")).contains("1 из 1 программ (100,0 %)");
        assertThat(browser.open("/contracts/analyses").text()).contains("Таких программ нет");
        assertThat(browser.open(path).text("#contracts-analysis")).contains("Доход низкий", "Отсутствие работы");
        assertThat(browser.open("/contracts/low-income").text("table.low-income"))
                .contains("Рожкова Алёна", "15 000,00", "Отсутствие работы");
        assertThat(browser.open("/contracts?low=true").text("table.contracts")).contains("низкий доход");
        var file = browser.open("/contracts/low-income.xlsx");
        try (var book =
                WorkbookFactory.create(new ByteArrayInputStream(file.response().getContentAsByteArray()))) {
            var row = book.getSheetAt(0).getRow(4);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("Рожкова Алёна Сергеевна");
            assertThat(row.getCell(9).getStringCellValue()).isEqualTo("Отсутствие работы");
        }
        assertThat(analyse("0").text("#refusals")).contains("запись изменили");

        another();
        assertThat(browser.open("/contracts/low-income").page().select("table.low-income tbody tr"))
                .hasSize(1);
        assertThat(browser.open("/contracts/low-income").text("#found")).isEqualTo("1 гражданин");
        assertThat(browser.open("/contracts/low-income").text("table.low-income"))
                .contains("№ СК-2025-02-03-other", "2 контракта с низким доходом", "Долги, кредиты")
                .doesNotContain("Отсутствие работы");
        var paper = browser.open("/contracts/low-income.docx").response().getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(paper))) {
            assertThat(document.getTables().getFirst().getNumberOfRows()).isEqualTo(2);
            assertThat(document.getTables().getFirst().getText()).contains("Рожкова Алёна Сергеевна", "Долги, кредиты");
        }
    }

    /** A later contract of the same citizen, analysed after the first. */
    private void another() {
        var change = centre.by(small.specialistAccount());
        var start = LocalDate.of(2025, 2, 3);
        var draft = ContractsFixture.contract(mother, Direction.OTHER, start);
        var second = concludeContract.conclude(draft, change);
        planMeasure.planAll(
                List.of(ContractsFixture.measure(second, NeedKind.OTHER, start, start.plusMonths(1))), change);
        assessIncome.assess(ContractsFixture.income(second, "90000", 3), change);
        analyseProgramme.analyse(ContractsFixture.analysis(second, start, Set.of("debts")), change);
    }

    private Browser.Answer assess(String month, String members) {
        return browser.submit(
                path + "/incomes",
                "key",
                Ids.next().toString(),
                "stage",
                "BEFORE",
                "first",
                month,
                "second",
                "30000",
                "third",
                "30000",
                "members",
                members);
    }

    private Browser.Answer plan(String from, String to, String who) {
        return browser.submit(
                path + "/measures",
                "key",
                Ids.next().toString(),
                "kind",
                "EMPLOYMENT",
                "text",
                "Встать на учёт в центре занятости",
                "who",
                who,
                "termFrom",
                from,
                "termTo",
                to);
    }

    private Browser.Answer analyse(String version) {
        return browser.submit(
                path + "/analysis",
                "key",
                Ids.next().toString(),
                "version",
                version,
                "analysedOn",
                "11.06.2024",
                "causes",
                "no_job",
                "needsChange",
                "true");
    }

    private void minimum() {
        ContractsFixture.minimum(amounts, LocalDate.of(2024, 1, 1), "16000", centre.by(small.director()));
    }
}
