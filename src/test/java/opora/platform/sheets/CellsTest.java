package opora.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Whatever was typed, no cell of a workbook is ever calculated, and what was meant as text comes back as it was. */
class CellsTest {

    private static final List<String> STARTS = List.of(
            "=", "+", "-", "@", "\t=", "\r=", "\u0000=", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\ufe66", "\ufe62",
            "\ufe63", "\ufe6b", "\u2212", " =", "\u00a0=", "\u200b=", "\ufeff=", "\n=", "%0A=", "|", "\u202e=",
            "\u3000=");

    private static final List<String> BODIES = List.of(
            "1+1",
            "cmd|' /C calc'!A0",
            "HYPERLINK(\"http://127.0.0.1:9/?q=\"&A1,\"Открыть\")",
            "WEBSERVICE(\"http://127.0.0.1:9\")",
            "IMPORTXML(\"http://127.0.0.1:9\",\"//a\")",
            "IMPORTDATA(A1)",
            "DDE(\"cmd\";\"/C calc\";\"x\")",
            "SUM(A1:A9)",
            "A1",
            "R1C1",
            "MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe'!''",
            "EXEC(\"calc\")",
            "CALL(\"kernel32\",\"WinExec\",\"JCJ\",\"calc\",0)",
            "INDIRECT(\"'file:///etc/passwd'#$passwd.A1\")",
            "RTD(\"x\",,\"y\")",
            "IMAGE(\"http://127.0.0.1:9\")",
            "Рожкова",
            "7 912 000-00-00",
            "\"\"",
            "'",
            "{1,2}",
            "1e9",
            "TRUE",
            "#REF!",
            "LET(x,1,x)",
            "LAMBDA(x,x)(1)",
            "NOW()",
            "RAND()",
            "FILTERXML(A1,A2)",
            "CELL(\"filename\")",
            "INFO(\"directory\")",
            "GETPIVOTDATA(A1,A2)",
            "SQL.REQUEST(A1)",
            "REGISTER(A1)",
            "ENCODEURL(A1)",
            "QUERY(A1)",
            "T(A1)",
            "N(A1)",
            "a\nb",
            "</t><f>1+1</f><t>");

    private static List<String> payloads() {
        var all = new ArrayList<String>();
        STARTS.forEach(start -> BODIES.forEach(body -> {
            all.add(start + body);
        }));
        return all;
    }

    @Test
    void nothingTypedIsCalculated() throws IOException {
        var payloads = payloads();
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(1_000);
        var file = write(payloads);

        assertThat(sheet(file)).doesNotContain("<f>", "<f ", "t=\"str\"", "t=\"e\"");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (int i = 0; i < payloads.size(); i++) {
                var cell = book.getSheetAt(0).getRow(i).getCell(0);
                assertThat(cell.getCellType()).as(payloads.get(i)).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                if (!payloads.get(i).startsWith("%0A")) {
                    assertThat(cell.getCellStyle().getQuotePrefixed())
                            .as(payloads.get(i))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void ordinaryTextStaysAsItIs() throws IOException {
        var texts =
                List.of("Рожкова Алёна", "ул. Лесная, 4=2", "  с пробелами", "две\nстроки", "50 %", "№ 5", "🙂 семья");

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(write(texts)))) {
            for (int i = 0; i < texts.size(); i++) {
                var cell = book.getSheetAt(0).getRow(i).getCell(0);
                assertThat(cell.getStringCellValue()).isEqualTo(texts.get(i));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
            }
        }
    }

    @Test
    void aSignXmlCannotHoldDoesNotSpoilTheWorkbook() throws IOException {
        var texts = List.of("a\u0000b", "a\u0001b", "a\u001bb", "a\ud800b", "a\uffffb", "x".repeat(40_000));

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(write(texts)))) {
            for (int i = 0; i < 5; i++) {
                assertThat(book.getSheetAt(0).getRow(i).getCell(0).getStringCellValue())
                        .isEqualTo("ab");
            }
            assertThat(book.getSheetAt(0).getRow(5).getCell(0).getStringCellValue())
                    .hasSize(32_767);
        }
    }

    private static byte[] write(List<String> texts) throws IOException {
        try (var book = Cells.book()) {
            var plain = book.createCellStyle();
            plain.setDataFormat(book.createDataFormat().getFormat("@"));
            var quoted = Cells.quoted(book);
            var sheet = book.createSheet("лист");
            for (int i = 0; i < texts.size(); i++) {
                Cells.text(sheet.createRow(i).createCell(0), texts.get(i), plain, quoted);
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static String sheet(byte[] file) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(file).get();
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
