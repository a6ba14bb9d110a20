package opora.exchange.sheets;

import static opora.exchange.workbook.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opora.exchange.workbook.RawWorkbook;
import opora.exchange.workbook.Workbook;
import opora.exchange.workbook.WorkbookWriter;
import opora.platform.Refused;
import opora.platform.text.PersonName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    @TempDir
    Path directory;

    private Path file = Path.of("");
    private final List<Row> rows = new ArrayList<>();

    @BeforeEach
    void name() {
        file = directory.resolve("книга.xlsx");
    }

    @Test
    void columnsAreFoundByTheirHeadingsInAnyOrderAndSpelling() throws IOException {
        book(
                "ЛЮДИ",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Центр «Причал», 2023 год</t></is></c></row>"
                        + row(3, "роль  в семье", "Ф.И.О.", "Заметки", "№ СЕМЬИ", "дата рождения")
                        + row(4, "дочь", "ершова анна ильинична", "устно", "17", "03.11.2012"));

        var contents = read();

        assertThat(contents.problems()).isEmpty();
        assertThat(contents.ignoredColumns()).isEqualTo(Map.of("Люди", List.of("Заметки")));
    }

    @Test
    void aRowIsReadForWhatItMeans() throws IOException {
        book(
                "Члены семей",
                row(1, "Роль", "ФИО", "Номер дела", "Дата рождения", "СНИЛС", "Телефон", "Пол")
                        + row(
                                5,
                                "Пасынок",
                                "ершов ИВАН ильич",
                                "17",
                                "3.11.12",
                                "112 233 445 95",
                                "8 900 000-00-03",
                                "м"));

        read();

        var row = rows.getFirst();
        assertThat(row.problems()).isEmpty();
        assertThat(row.number()).isEqualTo(5);
        assertThat(row.text("role")).isEqualTo("stepchild");
        assertThat(row.name("name")).isEqualTo(new PersonName("Ершов", "Иван", "Ильич"));
        assertThat(row.date("birth_date")).isEqualTo(LocalDate.of(2012, 11, 3));
        assertThat(row.text("snils")).isEqualTo("11223344595");
        assertThat(row.text("sex")).isEqualTo("male");
        assertThat(row.cells()).containsEntry("phone", "8 900 000-00-03");
    }

    @Test
    void ёAndEMakeNoDifferenceInHeadingsAndNamesOfSheets() throws IOException {
        book(
                "населенные пункты",
                row(1, "РАЙОН", "вид", "Населенный пункт", "отдаленный")
                        + row(2, "Тёплый район", "село", "Дальнее", "Да"));

        assertThat(read().problems()).isEmpty();
        assertThat(rows.getFirst().flag("remote")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "01.07.2107, exchange.cell.year",
        "45291, exchange.cell.date-number",
        "31.02.2023, exchange.cell.no-such-day",
        "в марте, exchange.cell.date",
    })
    void aDateThatIsNoneIsToldByItsOwnSentence(String written, String key) throws IOException {
        book("Снятие с учёта", row(1, "Номер семьи", "Дата", "Причина") + row(2, "17", written, "Отказ"));

        read();

        assertThat(problemsOf("on")).containsExactly(key);
    }

    @Test
    void aNumberThatIsADateInNothingButItsLookIsRefused() throws IOException {
        book(
                "Снятие с учёта",
                row(1, "Номер семьи", "Дата", "Причина")
                        + "<row r=\"2\"><c r=\"A2\"><v>17</v></c><c r=\"B2\"><v>45291</v></c></row>");

        read();

        assertThat(rows.getFirst().text("family_number")).isEqualTo("17");
        assertThat(problemsOf("on")).containsExactly("exchange.cell.date-number");
        assertThat(problemsOf("reason")).containsExactly("exchange.cell.missing");
    }

    @Test
    void aFormulaIsNamedAndItsValueNotTaken() throws IOException {
        book(
                "Отделения",
                row(1, "Отделение") + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>B1</f><v>Отделение помощи</v></c></row>");

        read();

        assertThat(problemsOf("name")).containsExactly("exchange.cell.formula");
        assertThat(rows.getFirst().has("name")).isFalse();
    }

    @Test
    void aMergedCellIsNamed() throws IOException {
        book(
                "Отделения",
                row(1, "Отделение") + row(2, "Первое") + row(3, "Второе")
                        + "|<mergeCells count=\"1\"><mergeCell ref=\"A3:A4\"/></mergeCells>");

        read();

        assertThat(rows.stream().map(Row::isGood)).containsExactly(true, false);
        assertThat(rows.getLast().problems()).containsExactly(Problem.of("name", "exchange.cell.merged"));
    }

    @Test
    void aMissingMandatoryHeadingAndOneWrittenTwiceStopTheSheet() throws IOException {
        book("Снятие с учёта", row(1, "Номер семьи", "Дата", "Дата снятия") + row(2, "17", "01.02.2023", ""));

        assertThat(read().problems())
                .containsExactly(
                        Problem.of("on", "exchange.sheet.heading-twice", "Снятие с учёта", "Дата снятия"),
                        Problem.of("reason", "exchange.sheet.heading-missing", "Снятие с учёта", "Причина"));
        assertThat(rows).isEmpty();
    }

    @Test
    void aSheetNobodyKnowsIsListedAndABookWithoutAnyOtherIsRefused() throws IOException {
        book("Черновик", row(1, "Номер семьи") + row(2, "17"));

        assertThatThrownBy(this::read)
                .isInstanceOf(Refused.class)
                .hasMessage("exchange.sheet.none")
                .extracting(refused -> ((Refused) refused).arguments()[0].toString())
                .asString()
                .contains("Семьи, Люди");
    }

    @Test
    void aFamilyWithoutAnAddressHasItsOwnSentence() throws IOException {
        book(
                "Семьи",
                row(1, "Номер семьи", "Семья", "Дата постановки на учёт", "Населённый пункт")
                        + row(2, "17", "Ершовы", "14.02.2023", ""));

        read();

        assertThat(problemsOf("settlement")).containsExactly("exchange.row.no-address");
    }

    @ParameterizedTest
    @CsvSource({
        "snils, 112-233-445 96, exchange.cell.snils-control",
        "snils, 112-233, exchange.cell.snils-digits",
        "phone, 12345, exchange.cell.phone",
        "role, сосед, exchange.cell.choice",
        "name, Ершова, exchange.cell.name",
        "sex, ?, exchange.cell.choice",
    })
    void aCellThatCannotBeReadSaysWhy(String column, String written, String key) {
        var row = new Row(Sheets.of("people"), 2, Map.of(column, written), List.of());

        assertThat(row.problems().stream()
                        .filter(each -> each.column().equals(column))
                        .map(Problem::key))
                .containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({"2.5", "0", "-3", "много", "100001"})
    void aCountIsAWholeNumberOfAtLeastOne(String written) {
        var row = new Row(Sheets.of("services"), 2, Map.of("quantity", written), List.of());

        assertThat(row.problems()).contains(Problem.of("quantity", "exchange.cell.whole", written));
    }

    @Test
    void rowsThatSayTheSameHaveTheSameMark() {
        var typed = Map.of("family_number", "17", "on", "2023-02-01", "reason", "улучшение ситуации в семье");
        var otherwise = Map.of("reason", "improvement", "on", "01.02.23", "family_number", "17");
        var different = Map.of("reason", "improvement", "on", "02.02.23", "family_number", "17");
        var sheet = Sheets.of("closings");

        assertThat(new Row(sheet, 2, typed, List.of()).hash())
                .isEqualTo(new Row(sheet, 90, otherwise, List.of()).hash())
                .isNotEqualTo(new Row(sheet, 2, different, List.of()).hash());
    }

    @Test
    void theTemplateHasEverySheetAndIsReadWithoutAWord() throws IOException {
        try (var out = Files.newOutputStream(file)) {
            Template.writeTo(out);
        }

        var contents = read();

        assertThat(contents.problems()).isEmpty();
        assertThat(contents.ignoredSheets()).isEmpty();
        assertThat(contents.ignoredColumns()).isEmpty();
        assertThat(rows).isEmpty();
        try (var workbook = Workbook.open(file)) {
            assertThat(workbook.sheets())
                    .startsWith("Памятка", "Учреждение", "Отделения")
                    .hasSize(Sheets.all().size() + 1);
        }
    }

    @Test
    void everyExampleOfTheTemplateIsGood() {
        for (var sheet : Sheets.all()) {
            for (var column : sheet.columns()) {
                if (!column.example().isEmpty()) {
                    assertThat(column.type().read(column.example(), column))
                            .as(sheet.code() + "." + column.code())
                            .isInstanceOf(CellType.Value.class);
                }
            }
        }
    }

    @Test
    void noTwoColumnsOfASheetAnswerToOneHeading() {
        for (var sheet : Sheets.all()) {
            var keys = sheet.columns().stream()
                    .flatMap(column -> column.keys().stream())
                    .toList();
            assertThat(keys).as(sheet.code()).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatWasTypedIsNeverCalculated() throws IOException {
        try (var writer = new WorkbookWriter();
                var out = Files.newOutputStream(file)) {
            writer.sheet("Лист", Template.headings(Sheets.of("departments")));
            writer.row(List.of("=HYPERLINK(\"http://example.org\")")).row(List.of("@SUM(1)"));
            writer.writeTo(out);
        }

        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(Files.newInputStream(file))) {
            for (int i = 1; i <= 2; i++) {
                var cell = workbook.getSheetAt(0).getRow(i).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    private List<String> problemsOf(String column) {
        return rows.getFirst().problems().stream()
                .filter(problem -> problem.column().equals(column))
                .map(Problem::key)
                .toList();
    }

    private void book(String sheet, String rows) {
        RawWorkbook.withSheet(sheet, rows).at(file);
    }

    private BookReader.Contents read() throws IOException {
        rows.clear();
        try (var workbook = Workbook.open(file)) {
            return new BookReader().read(workbook, rows::add);
        }
    }
}
