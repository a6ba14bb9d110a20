package opora.exchange.workbook;

import static opora.exchange.workbook.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opora.platform.Refused;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

    @TempDir
    Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = directory.resolve("книга.xlsx");
    }

    @Test
    void cellsAreReadAsWhatTheyAre() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Лист");
            var row = sheet.createRow(4);
            row.createCell(0).setCellValue("  Ершова  ");
            row.createCell(1).setCellValue(89_000_000_003.0);
            var date = row.createCell(2);
            date.setCellValue(LocalDate.of(2107, 7, 1));
            date.setCellStyle(style(workbook, "dd.mm.yyyy"));
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellFormula("A1+1");
            row.createCell(5).setCellValue(45291);
            row.createCell(6).setCellErrorValue((byte) 0x2a);
            row.createCell(7).setBlank();
            save(workbook);
        }

        assertThat(rows().getFirst().number()).isEqualTo(5);
        assertThat(rows().getFirst().cells())
                .isEqualTo(Map.of(
                        0, new CellValue.Text("Ершова"),
                        1, new CellValue.Number(new BigDecimal("89000000003")),
                        2, new CellValue.Day(LocalDate.of(2107, 7, 1)),
                        3, new CellValue.Truth(true),
                        4, new CellValue.Formula(),
                        5, new CellValue.Number(new BigDecimal("45291.0")),
                        6, new CellValue.Broken("#N/A")));
    }

    @Test
    void aWorkbookThatCountsFrom1904IsUnderstood() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            var cell = workbook.createSheet("Лист").createRow(0).createCell(0);
            cell.setCellStyle(style(workbook, "[$-FC19]dd\\ mmmm\\ yyyy\\ \\г\\.;@"));
            cell.setCellValue(43829);
            save(workbook);
        }

        assertThat(rows().getFirst().cells()).containsEntry(0, new CellValue.Day(LocalDate.of(2023, 12, 31)));
    }

    @Test
    void mergedCellsAreNamedInEveryRowTheyCover() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Лист");
            for (int i = 0; i < 4; i++) {
                sheet.createRow(i).createCell(0).setCellValue("строка");
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 2));
            save(workbook);
        }

        assertThat(rows().stream().map(Taken::merged)).containsExactly(Set.of(), Set.of(1, 2), Set.of(1, 2), Set.of());
    }

    @Test
    void aLargeSheetPassesThroughWithoutBeingKept() throws IOException {
        int count = 200_000;
        RawWorkbook.withSheet("Услуги", "")
                .part("xl/worksheets/sheet1.xml", out -> {
                    write(
                            out,
                            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
                    for (int i = 1; i <= count; i++) {
                        write(out, row(i, "2023-" + i, "Ершова Анна Ильинична", "3.51", "онлайн"));
                    }
                    write(out, "</sheetData></worksheet>");
                })
                .at(file);
        var counter = new long[2];
        System.gc();
        long before = used();

        try (var workbook = Workbook.open(file)) {
            workbook.read(0, (number, cells, merged) -> {
                counter[0]++;
                if (number % 50_000 == 0) {
                    System.gc();
                    counter[1] = Math.max(counter[1], used() - before);
                }
            });
        }

        assertThat(counter[0]).isEqualTo(count);
        assertThat(counter[1]).as("bytes kept while reading").isLessThan(16_000_000);
    }

    @Test
    void textsWrittenOnceForManyCellsStayOnDisk() throws IOException {
        try (var writer = new WorkbookWriter();
                var out = Files.newOutputStream(file)) {
            writer.sheet("Лист", List.of(Heading.of("Причина", 20)));
            writer.row(List.of("Переезд «к отцу»")).row(List.of("Переезд «к отцу»"));
            writer.writeTo(out);
        }
        assertThat(rows().stream().map(row -> row.cells().get(0)))
                .containsExactly(
                        new CellValue.Text("Причина"),
                        new CellValue.Text("Переезд «к отцу»"),
                        new CellValue.Text("Переезд «к отцу»"));

        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Лист");
            sheet.createRow(0).createCell(0).setCellValue("Тёпло-Огарёво");
            sheet.createRow(1).createCell(0).setCellValue("😀 и дальше");
            workbook.write(out);
        }
        assertThat(rows().stream().map(row -> row.cells().get(0)))
                .containsExactly(new CellValue.Text("Тёпло-Огарёво"), new CellValue.Text("😀 и дальше"));
    }

    @Test
    void aZipBombIsRefused() {
        RawWorkbook.withSheet("Лист", "")
                .part("xl/worksheets/sheet1.xml", out -> {
                    write(
                            out,
                            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
                    var zeros = "0".repeat(1 << 16);
                    for (int i = 0; i < 400; i++) {
                        write(out, "<!--" + zeros + "-->");
                    }
                    write(out, "</sheetData></worksheet>");
                })
                .at(file);

        assertRefused("exchange.workbook.bomb");
    }

    @Test
    void aWorkbookOfThousandsOfPartsIsRefused() {
        var book = RawWorkbook.withSheet("Лист", row(1, "а"));
        for (int i = 0; i < 1200; i++) {
            book.part("xl/part" + i + ".xml", "<a/>");
        }
        book.at(file);

        assertRefused("exchange.workbook.bomb");
    }

    @Test
    void aTextWithoutEndIsRefused() {
        RawWorkbook.withSheet("Лист", row(1, "ж".repeat(40_000))).at(file);

        assertRefused("exchange.workbook.long-text");
    }

    @Test
    void aWorkbookWithAPasswordIsRefused() throws Exception {
        try (var container = new POIFSFileSystem();
                var workbook = new XSSFWorkbook()) {
            workbook.createSheet("Лист");
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("пароль");
            try (var out = encryptor.getDataStream(container)) {
                workbook.write(out);
            }
            try (var out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }

        assertRefused("exchange.workbook.encrypted");
    }

    @Test
    void aWorkbookOfTheOldFormatIsRefused() throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("Лист").createRow(0).createCell(0).setCellValue("Семья");
            workbook.write(out);
        }

        assertRefused("exchange.workbook.old");
    }

    @Test
    void aTextFileUnderTheNameOfAWorkbookIsRefused() throws IOException {
        Files.writeString(file, "Номер семьи;Семья\n1;Ершовы\n");

        assertRefused("exchange.workbook.csv");
    }

    @Test
    void aDocumentOfWordIsRefused() {
        RawWorkbook.withSheet("Лист", row(1, "а"))
                .part("[Content_Types].xml", """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                        <Default Extension="xml" ContentType="application/xml"/>
                        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                        </Types>""")
                .at(file);

        assertRefused("exchange.workbook.other");
    }

    @Test
    void somethingElseInAZipIsRefused() {
        new RawWorkbookOfNothing().at(file);

        assertRefused("exchange.workbook.other");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Files.createFile(file);

        assertRefused("exchange.workbook.empty");
    }

    @Test
    void aFileCutInTheMiddleIsRefused() throws IOException {
        RawWorkbook.withSheet("Лист", row(1, "а")).at(file);
        var whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertRefused("exchange.workbook.other");
    }

    @Test
    void anExternalEntityIsNeverRead() throws IOException {
        var secret = Files.writeString(directory.resolve("secret.txt"), "тайна");
        RawWorkbook.withSheet("Лист", "")
                .part("xl/worksheets/sheet1.xml", """
                        <!DOCTYPE worksheet [<!ENTITY secret SYSTEM "%s">]>
                        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                        <row r="1"><c r="A1" t="inlineStr"><is><t>&secret;</t></is></c></row></sheetData></worksheet>""".formatted(secret.toUri()))
                .at(file);

        assertRefused("exchange.workbook.damaged");
    }

    @Test
    void rowsOutOfOrderAreRefused() {
        RawWorkbook.withSheet("Лист", row(2, "а") + row(1, "б")).at(file);

        assertRefused("exchange.workbook.damaged");
    }

    private static final class RawWorkbookOfNothing {
        void at(Path file) {
            try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
                zip.putNextEntry(new java.util.zip.ZipEntry("readme.txt"));
                zip.write('x');
            } catch (IOException problem) {
                throw new java.io.UncheckedIOException(problem);
            }
        }
    }

    private record Taken(int number, Map<Integer, CellValue> cells, Set<Integer> merged) {}

    private List<Taken> rows() throws IOException {
        var rows = new ArrayList<Taken>();
        try (var workbook = Workbook.open(file)) {
            workbook.read(0, (number, cells, merged) -> rows.add(new Taken(number, cells, merged)));
        }
        return rows;
    }

    private void assertRefused(String key) {
        assertThatThrownBy(this::rows).isInstanceOf(Refused.class).hasMessage(key);
    }

    private void save(XSSFWorkbook workbook) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private static org.apache.poi.ss.usermodel.CellStyle style(XSSFWorkbook workbook, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void write(java.util.zip.ZipOutputStream out, String text) throws IOException {
        out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
