package opora.contracts.monthly;

import static opora.contracts.db.Tables.AFTER_CHECK;
import static opora.contracts.db.Tables.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.contracts.control.ControlGround;
import opora.contracts.outcome.AfterDraft;
import opora.contracts.outcome.AfterEvery;
import opora.contracts.outcome.AssessStatus;
import opora.contracts.outcome.Completion;
import opora.contracts.outcome.ContractOutcomeDraft;
import opora.contracts.outcome.Living;
import opora.contracts.outcome.Reached;
import opora.contracts.outcome.RecordContractOutcome;
import opora.contracts.outcome.StatusDraft;
import opora.contracts.outcome.WatchAfter;
import opora.institution.WorkingCalendar;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.secrets.Vault;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class MonthlyPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    RecordContractOutcome recordOutcome;

    @Autowired
    AssessStatus assessStatus;

    @Autowired
    WatchAfter watchAfter;

    @Autowired
    DSLContext db;

    @Autowired
    Vault vault;

    Centre.Small small;
    Change change;
    ControlGround ground;
    YearMonth month;
    LocalDate ended;
    UUID first;
    UUID second;

    @BeforeEach
    void twoContractsThatEndedThreeMonthsBeforeLastMonth() {
        ground = ControlGround.of(centre, db, vault);
        small = ground.small();
        change = ground.change();
        month = YearMonth.from(change.today()).minusMonths(1);
        ended = month.minusMonths(3).atDay(10);
        first = contract("СК-1");
        second = contract("СК-2");
        browser.as(small.director());
    }

    @Test
    void theReportSaysWhatItLacksAndAddsUpWhenNothingIsMissing() throws Exception {
        var page = browser.open(path());
        assertThat(page.text("#unready"))
                .contains("СК-1", "СК-2", "нет результата", "нет оценки дохода", "нет наблюдения");
        assertThat(page.text("#adds-up")).contains("не дают числа учтённых");
        assertThat(page.text("#total")).isEqualTo("Итого 0 2 0 0 0 0 0 0");

        sumUp(first, "20000.00", true, Living.IMPROVED);
        page = browser.open(path());
        assertThat(page.text("#unready")).contains("СК-2").doesNotContain("СК-1");
        assertThat(page.text("#total")).isEqualTo("Итого 0 2 1 1 0 0 1 0");
        sumUp(second, "8000.00", false, Living.WORSENED);
        page = browser.open(path());
        assertThat(page.text("#total")).isEqualTo("Итого 0 2 1 1 0 1 1 1");
        assertThat(page.text("#due")).contains("готов к сдаче");
        assertThat(page.page().select("#unready, #adds-up")).isEmpty();

        var xlsx = browser.open("/contracts/monthly.xlsx?month=" + month)
                .response()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var sheet = book.getSheetAt(0);
            var total = sheet.getRow(sheet.getLastRowNum());
            assertThat(total.getCell(0).getStringCellValue()).isEqualTo("Итого");
            assertThat(List.of(2, 3, 4, 6).stream().map(at -> total.getCell(at).getNumericCellValue()))
                    .containsExactly(2.0, 1.0, 1.0, 1.0);
        }
        var docx = browser.open("/contracts/monthly.docx?month=" + month)
                .response()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getTables().getFirst().getText()).contains("Заречный район", "Итого");
        }
        assertThat(browser.stale()
                        .open("/contracts/monthly.xlsx?month=" + month)
                        .location())
                .startsWith("/confirm");
    }

    @Test
    void whatIsDueAfterAnEndIsListedAndStandsOnTheDay() {
        assertThat(browser.open("/contracts/due").text(".due")).contains("СК-1", "внести результат", "просрочено");
        assertThat(browser.as(small.specialistAccount()).open("/").text())
                .contains("Результаты, наблюдения и отчёты по завершённым контрактам");
        outcome(first, true);
        assertThat(browser.open("/contracts/due").text(".due")).contains("посмотреть условия жизни");
        assertThat(browser.as(small.colleagueAccount()).open("/contracts/due").text())
                .contains("Всё сделано");
    }

    @Test
    void theTermFallsOnAWorkingDay() {
        var calendar = new WorkingCalendar(Map.of(), Set.of());
        assertThat(MonthlyReport.due(YearMonth.of(2026, 11), calendar)).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(MonthlyReport.due(YearMonth.of(2026, 9), calendar)).isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(MonthlyReport.due(YearMonth.of(2026, 12), calendar)).isEqualTo(LocalDate.of(2027, 1, 11));
    }

    private UUID contract(String number) {
        var family = ground.family(registerFamily);
        var contract = ground.contract(family, number, "employment", ended.minusMonths(8), ended);
        ground.income(contract, "before", ended.minusMonths(8), "9000.00");
        ground.end(contract, ended);
        return contract;
    }

    private void sumUp(UUID contract, String perHead, boolean expedient, Living living) {
        ground.income(contract, "after", ended.plusMonths(3), perHead);
        assessStatus.assess(new StatusDraft(contract, List.of()), change);
        outcome(contract, expedient);
        watchAfter.record(
                new AfterDraft(contract, ended.plusMonths(3), ended.plusMonths(3), living, "Работа и жильё"), change);
        assertThat(db.fetchCount(AFTER_CHECK, AFTER_CHECK.CONTRACT_ID.eq(contract)))
                .isEqualTo(1);
    }

    private void outcome(UUID contract, boolean expedient) {
        recordOutcome.record(
                new ContractOutcomeDraft(
                        contract,
                        ended,
                        Completion.IN_FULL,
                        Reached.NOTHING,
                        "",
                        expedient,
                        AfterEvery.QUARTER,
                        List.of(),
                        null,
                        ""),
                change);
        assertThat(db.fetchSingle(OUTCOME, OUTCOME.CONTRACT_ID.eq(contract)).getCompletion())
                .isEqualTo("in_full");
    }

    private String path() {
        return "/contracts/monthly?month=" + month;
    }
}
