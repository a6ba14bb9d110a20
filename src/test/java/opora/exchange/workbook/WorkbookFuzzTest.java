package opora.exchange.workbook;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import opora.exchange.sheets.BookReader;
import opora.platform.Refused;

/** Whatever calls itself a workbook is read or refused with a sentence; nothing else ever comes out of it. */
class WorkbookFuzzTest {

    private static final int LONGEST_PART = 20_000;

    /** The archive is sound and its parts are anything: this is where the reader itself is met. */
    @FuzzTest(maxDuration = "60s")
    void anyPartsAreReadOrRefused(FuzzedDataProvider data) throws IOException {
        var book = RawWorkbook.withSheet(data.pickValue(SHEETS), data.consumeString(LONGEST_PART));
        if (data.consumeBoolean()) {
            book.part("xl/worksheets/sheet1.xml", data.consumeString(LONGEST_PART));
        }
        if (data.consumeBoolean()) {
            book.part("xl/workbook.xml", data.consumeString(LONGEST_PART));
        }
        if (data.consumeBoolean()) {
            book.part("xl/_rels/workbook.xml.rels", data.consumeRemainingAsString());
        }
        var file = Files.createTempFile("opora-fuzz", ".xlsx");
        try {
            read(book.at(file));
        } finally {
            Files.delete(file);
        }
    }

    private static final String[] SHEETS = {"Люди", "Семьи", "Услуги", "Статусы", "Выезды", "Мероприятия", "Лист1"};

    @FuzzTest(maxDuration = "60s")
    void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
        var file = Files.createTempFile("opora-fuzz", ".xlsx");
        try {
            read(Files.write(file, bytes));
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file) throws IOException {
        try (var workbook = Workbook.open(file)) {
            new BookReader().read(workbook, row -> row.problems().forEach(problem -> problem.arguments()));
        } catch (Refused told) {
            // the sentence is shown beside the field
        }
    }
}
