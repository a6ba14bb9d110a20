package opora.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.reports.Story;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
@ExtendWith(OutputCaptureExtension.class)
class ReportFilesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    ReportCommand command;

    Story story;

    @BeforeEach
    void setUp() {
        story = new Story(db, centre);
        browser.as(story.small.director());
    }

    @Test
    void theJsonHasTheValuesOfTheReport() {
        var json = read(browser.open("/reports/T23.json?year=2023").text());

        assertThat(json.propertyNames())
                .containsExactly("report", "from", "to", "previous_from", "previous_to", "scope", "indicators");
        assertThat(json.get("report").asString()).isEqualTo("T23");
        assertThat(json.get("from").asString()).isEqualTo("2023-01-01");
        assertThat(json.get("to").asString()).isEqualTo("2023-12-31");
        assertThat(json.get("scope").get("institution").asString()).isEqualTo("Центр «Причал»");
        assertThat(indicator(json, "T23-08").propertyNames())
                .startsWith("code", "title", "value", "unit", "numerator", "denominator", "threshold", "met");
        assertThat(indicator(json, "T23-08").get("unit").asString()).isEqualTo("families");
        assertThat(indicator(json, "T23-08").get("met").isNull()).isTrue();
        assertThat(indicator(json, "T23-11").get("threshold").asInt()).isEqualTo(20_000);
        assertThat(indicator(json, "T23-11").get("met").asBoolean()).isFalse();
        assertThat(indicator(json, "T23-33.share").get("denominator").asInt()).isEqualTo(3);
        assertThat(indicator(json, "T23-35").get("previous").asInt()).isEqualTo(3);
        assertThat(indicator(json, "T23-35").get("change").asInt()).isEqualTo(-1);
        assertThat(indicator(json, "T23-35").get("growth").decimalValue()).isEqualByComparingTo("-33.3");
        assertThat(indicator(json, "T23-29").get("value").asInt()).isZero();
        assertThat(indicator(json, "T23-07").get("value").isNull()).isTrue();
        assertThat(indicator(json, "T23-07").get("reason").asString()).isEqualTo("Утверждение ещё не внесено");
        Story.YEAR.forEach(
                (code, value) -> assertThat(indicator(json, code).get("value").decimalValue())
                        .as(code)
                        .isEqualByComparingTo(value));
    }

    @Test
    void theWorkbookHasASheetOfValuesAndOneOfDefinitions() throws IOException {
        try (var book = workbook("/reports/T23.xlsx?year=2023")) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            var values = book.getSheet("Значения");
            assertThat(row(values, "T23-08").getCell(2).getNumericCellValue()).isEqualTo(2);
            assertThat(row(values, "T23-33.share").getCell(8).getNumericCellValue())
                    .isEqualTo(3);
            assertThat(row(values, "T23-35").getCell(5).getNumericCellValue()).isEqualTo(-1);
            assertThat(row(values, "T23-35").getCell(6).getNumericCellValue()).isEqualTo(-33.3);
            assertThat(row(values, "T23-07").getCell(10).getStringCellValue())
                    .isEqualTo("нет данных: Утверждение ещё не внесено");
            assertThat(row(book.getSheet("Определения"), "T23-08").getCell(3).getStringCellValue())
                    .contains("срочную услугу");
        }
    }

    /** A cell that begins with «=» runs as a formula in a careless program: names come from people. */
    @Test
    void aNameIsNeverAFormula() throws IOException {
        var section = centre.section(
                story.small.institution(), story.small.department(), story.small.near(), "=HYPERLINK(\"x\")");
        try (var book = workbook("/reports/T23.xlsx?year=2023&section=" + section)) {
            var cell = book.getSheet("Значения").getRow(2).getCell(1);
            assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void aFileOfANonsensicalPeriodIsRefused() {
        assertThat(browser.open("/reports/T23.json?part=any&from=02.02.2023&to=01.01.2023")
                        .status())
                .isEqualTo(409);
        assertThat(browser.open("/reports/T23.xlsx?from=yesterday").status()).isEqualTo(404);
        assertThat(browser.open("/reports/T24.json").status()).isEqualTo(404);
    }

    @Test
    void theConsoleGivesTheSameNumbers(CapturedOutput output) {
        assertThat(command.run(List.of("T23", "--year", "2023", "--json"))).isZero();

        var json = read(output.getOut().substring(output.getOut().indexOf('{')));
        Story.YEAR.forEach(
                (code, value) -> assertThat(indicator(json, code).get("value").decimalValue())
                        .as(code)
                        .isEqualByComparingTo(value));
    }

    @Test
    void theConsoleTakesAPeriodAndAPart(CapturedOutput output) {
        assertThat(command.run(
                        List.of("T23", "--from", "01.01.2023", "--to", "2023-03-31", "--section", "участок № 2")))
                .isZero();

        assertThat(output.getOut()).contains("Участок: Участок № 2", "01.01.2023 – 31.03.2023");
        assertThat(output.getOut().lines().filter(line -> line.strip().startsWith("T23-11 ")))
                .singleElement()
                .asString()
                .contains(" 3  ");
        assertThat(output.getOut()).contains("нет данных");
    }

    @Test
    void theConsoleCountsAllInstitutionsTogether(CapturedOutput output) {
        new Story(db, centre);

        assertThat(command.run(List.of("T23", "--year", "2023", "--all", "--json")))
                .isZero();

        var json = read(output.getOut().substring(output.getOut().indexOf('{')));
        assertThat(json.get("scope").get("institution").asString()).isEqualTo("Все учреждения: 2");
        assertThat(indicator(json, "T23-01").get("value").asInt()).isEqualTo(14);
        assertThat(indicator(json, "T23-35").get("value").asInt()).isEqualTo(4);
        assertThat(indicator(json, "T23-33.share").get("value").decimalValue()).isEqualByComparingTo("33.3");
    }

    @Test
    void theConsoleTakesAQuarterOrAMonth(CapturedOutput output) {
        assertThat(command.run(List.of("T23", "--year", "2023", "--quarter", "2")))
                .isZero();
        assertThat(command.run(List.of("T23", "--year", "2023", "--month", "2")))
                .isZero();
        assertThat(command.run(List.of("T23", "--year", "2023", "--month", "13")))
                .isEqualTo(2);
        assertThat(command.run(List.of("T23", "--year", "2023", "--all", "--section", "Участок № 1")))
                .isEqualTo(2);

        assertThat(output.getOut())
                .contains("01.04.2023 – 30.06.2023", "Предыдущий период: 01.01.2023 – 31.03.2023")
                .contains("01.02.2023 – 28.02.2023");
        assertThat(output.getErr()).contains("--quarter от 1 до 4", "--all считает все учреждения");
    }

    @Test
    void whatTheConsoleDoesNotUnderstandItSays(CapturedOutput output) {
        assertThat(command.run(List.of("T99", "--year", "2023"))).isEqualTo(2);
        assertThat(command.run(List.of("T23", "--year", "23"))).isEqualTo(2);
        assertThat(command.run(List.of("T23"))).isEqualTo(2);
        assertThat(command.run(List.of("T23", "--from", "31.02.2023", "--to", "31.03.2023")))
                .isEqualTo(2);
        assertThat(command.run(List.of("T23", "--year", "2023", "--sektion", "x")))
                .isEqualTo(2);
        assertThat(command.run(List.of("T23", "--year", "2023", "--section", "Участок № 9")))
                .isEqualTo(2);
        assertThat(command.run(List.of("T23", "--year"))).isEqualTo(2);

        assertThat(output.getErr())
                .contains("Отчёта «T99» нет. Есть: CAS, MON, T23, THR.")
                .contains("Год «23» не понят")
                .contains("Укажите период")
                .contains("Дата «31.02.2023» не понята")
                .contains("Непонятно: «--sektion».")
                .contains("Участок: «Участок № 9» нет в этом учреждении.")
                .contains("После --year нужно значение.");
    }

    @Test
    void ofSeveralInstitutionsOneIsNamed(CapturedOutput output) {
        centre.institution();
        assertThat(command.run(List.of("T23", "--year", "2023"))).isEqualTo(2);
        assertThat(output.getErr()).contains("--institution НАЗВАНИЕ");

        var name =
                db.fetchValue("select full_name from institution.institution where id = ?", story.small.institution());
        assertThat(command.run(List.of("T23", "--year", "2023", "--institution", String.valueOf(name))))
                .isZero();
    }

    @Test
    void theWorkbookWithListsHasASheetForEachNumberWithAsManyRows() throws IOException {
        var json = read(browser.open("/reports/T23.json?year=2023").text());
        try (var book = workbook("/reports/T23.lists.xlsx?year=2023")) {
            for (var indicator : json.get("indicators")) {
                var code = indicator.get("code").asString();
                var unit = indicator.get("unit").asString();
                var value = indicator.get("value");
                if (List.of("persons", "families", "consultations").contains(unit) && !value.isNull()) {
                    var list = book.getSheet(code);
                    assertThat(list == null ? 0 : list.getLastRowNum() - 1)
                            .as(code)
                            .isEqualTo(value.intValue());
                }
            }
            var families = book.getSheet("T23-08");
            assertThat(families.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Семья");
            assertThat(book.getSheet("T23-41.urgent")).isNull();
        }
        assertThat(db.fetchValue("select count(*) from audit.entry where event like '%ReportTaken'"))
                .isEqualTo(1L);
    }

    private XSSFWorkbook workbook(String path) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(browser.open(path).response().getContentAsByteArray()));
    }

    private static Row row(Sheet sheet, String code) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static JsonNode indicator(JsonNode json, String code) {
        for (var indicator : json.get("indicators")) {
            if (indicator.get("code").asString().equals(code)) {
                return indicator;
            }
        }
        throw new AssertionError("no " + code);
    }
}
