package opora.contracts.monthly;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import opora.contracts.paper.PaperList;
import opora.platform.sheets.Cells;
import opora.platform.web.Shell;

/** The report of a month as it is handed in: as a workbook or as a document, without names. */
final class MonthlyPaper {

    private static final int CHARACTER = 256;
    private static final int WIDTH = 24;

    private final MonthlyReport report;
    private final String institution;
    private final Shell shell;

    MonthlyPaper(MonthlyReport report, String institution, Shell shell) {
        this.report = report;
        this.institution = institution;
        this.shell = shell;
    }

    void workbook(OutputStream out) throws IOException {
        try (var book = Cells.book()) {
            var sheet = book.createSheet(shell.t("contracts.monthly.sheet"));
            var plain = book.createCellStyle();
            plain.setWrapText(true);
            var quoted = Cells.quoted(book);
            int at = 0;
            Cells.text(sheet.createRow(at++).createCell(0), institution, book.createCellStyle(), quoted);
            Cells.text(sheet.createRow(at++).createCell(0), title(), book.createCellStyle(), quoted);
            var heading = sheet.createRow(at++);
            var columns = columns();
            for (int i = 0; i < columns.size(); i++) {
                sheet.setColumnWidth(i, WIDTH * CHARACTER);
                Cells.text(heading.createCell(i), columns.get(i), plain, quoted);
            }
            for (var district : lines()) {
                var row = sheet.createRow(at++);
                Cells.text(row.createCell(0), district.name(), plain, quoted);
                for (int i = 0; i < district.numbers().size(); i++) {
                    Cells.number(
                            row.createCell(i + 1),
                            BigDecimal.valueOf(district.numbers().get(i)));
                }
            }
            book.write(out);
        }
    }

    void document(OutputStream out) throws IOException {
        var columns = columns();
        var rows = lines().stream()
                .map(line -> Stream.concat(
                                Stream.of(line.name()), line.numbers().stream().map(String::valueOf))
                        .toList())
                .toList();
        new PaperList(
                        shell.t("contracts.monthly.sheet"),
                        List.of(institution, title()),
                        columns,
                        Collections.nCopies(columns.size(), WIDTH),
                        rows,
                        List.of(shell.t("contracts.monthly.signature")))
                .document(out);
    }

    private List<District> lines() {
        var lines = new ArrayList<>(report.districts());
        lines.add(report.total());
        return lines;
    }

    private List<String> columns() {
        return Stream.concat(Stream.of("contracts.monthly.district"), MonthlyPage.COLUMNS.stream())
                .map(shell::t)
                .toList();
    }

    private String title() {
        return shell.t(
                "contracts.monthly.paper",
                shell.t("contracts.month." + report.month().getMonthValue()),
                String.valueOf(report.month().getYear()));
    }
}
