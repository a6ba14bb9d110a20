package opora.reports.page;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import opora.platform.sheets.Cells;
import opora.platform.web.Shell;
import opora.reports.count.Listing;
import opora.reports.count.Sheet;
import opora.reports.passport.Passport;
import opora.reports.passport.Spec;
import opora.reports.passport.Unit;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A report as a workbook: a sheet of values, a sheet of definitions, and where it is asked for a sheet with the records behind each
 * number. Rows go to disk as they are written.
 */
final class ReportWorkbook {

    private static final int CHARACTER = 256;
    private static final int[] VALUE_WIDTHS = {22, 70, 14, 16, 14, 14, 14, 14, 16, 12, 50};
    private static final int[] DEFINITION_WIDTHS = {22, 8, 60, 110, 12};

    private final Sheet sheet;
    private final Shell shell;
    private final Map<String, String> scope;
    private final @Nullable Listing listing;

    /** @param listing where the records behind the numbers come from; null for a workbook without names */
    ReportWorkbook(Sheet sheet, Shell shell, Map<String, String> scope, @Nullable Listing listing) {
        this.listing = listing;
        this.sheet = sheet;
        this.shell = shell;
        this.scope = scope;
    }

    void writeTo(OutputStream out) throws IOException {
        try (var book = Cells.book()) {
            new Writer(book).write();
            book.write(out);
        }
    }

    private final class Writer {

        private final SXSSFWorkbook book;
        private final CellStyle text;
        private final CellStyle heading;
        private SXSSFSheet page;
        private int next;

        Writer(SXSSFWorkbook book) {
            this.book = book;
            this.text = textStyle(false);
            this.heading = textStyle(true);
            this.page = page(shell.t("reports.sheet.values"), VALUE_WIDTHS);
        }

        void write() {
            values();
            page = page(shell.t("reports.sheet.definitions"), DEFINITION_WIDTHS);
            definitions();
            if (listing != null) {
                sheet.report().indicators().forEach(passport -> records(listing, passport));
            }
        }

        private void records(Listing from, Passport passport) {
            var value = sheet.answer(passport.code()).value();
            if (passport.spec() instanceof Spec.Ratio || value == null || value.signum() == 0) {
                return;
            }
            var list = new RecordCells(shell, RecordsPage.Kind.of(passport.spec()));
            page = page(passport.code(), list.widths());
            heading(passport.title().in(shell.locale()));
            heading(list.headings().toArray(String[]::new));
            page.createFreezePane(0, 2);
            from.all(passport, sheet.question(), listed -> {
                var row = page.createRow(next++);
                var cells = list.cells(listed);
                for (int column = 0; column < cells.size(); column++) {
                    cell(row, column, cells.get(column));
                }
            });
        }

        private void cell(Row row, int column, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case BigDecimal number -> number(row, column, number);
                default -> text(row, column, value.toString());
            }
        }

        private void values() {
            var period = sheet.question().period();
            heading(sheet.report().title().in(shell.locale()));
            line(shell.t("reports.period"), Days.of(period, shell));
            scope.forEach((kind, name) -> line(shell.t("reports.scope." + kind), name));
            next++;
            heading(
                    shell.t("reports.code"),
                    shell.t("reports.indicator"),
                    shell.t("reports.value"),
                    shell.t("reports.unit"),
                    Days.of(period.previous(), shell),
                    shell.t("reports.change"),
                    shell.t("reports.growth"),
                    shell.t("reports.numerator"),
                    shell.t("reports.denominator"),
                    shell.t("reports.threshold"),
                    shell.t("reports.note"));
            for (var part : sheet.report().parts()) {
                heading(part.title().in(shell.locale()));
                part.indicators().forEach(this::value);
            }
        }

        private void value(Passport passport) {
            var answer = sheet.answer(passport.code());
            var threshold = passport.threshold();
            var row = page.createRow(next++);
            text(row, 0, passport.code());
            text(row, 1, passport.title().in(shell.locale()));
            value(row, 2, passport, answer.value());
            text(row, 3, shell.t("reports.unit." + passport.unit().code()));
            value(row, 4, passport, sheet.before(passport.code()).value());
            number(row, 5, sheet.change(passport));
            number(row, 6, sheet.growth(passport));
            number(row, 7, answer.denominator() == null ? null : answer.numerator());
            number(row, 8, answer.denominator());
            number(row, 9, threshold == null ? null : threshold.value());
            text(row, 10, note(passport));
        }

        /** A yes or no is a word, everything else a number that can be reckoned with. */
        private void value(Row row, int column, Passport passport, @Nullable BigDecimal value) {
            if (value != null && passport.unit() == Unit.STATEMENT) {
                text(row, column, Printed.number(value, passport.unit(), shell));
            } else {
                number(row, column, value);
            }
        }

        private String note(Passport passport) {
            if (sheet.answer(passport.code()).value() == null) {
                return shell.t("reports.no-data") + ": " + Reasons.of(passport, shell.locale(), shell::t);
            }
            var met = sheet.met(passport);
            return met == null ? "" : shell.t(met ? "reports.met" : "reports.not-met");
        }

        private void definitions() {
            heading(
                    shell.t("reports.code"),
                    shell.t("reports.version"),
                    shell.t("reports.indicator"),
                    shell.t("reports.definition"),
                    shell.t("reports.source"));
            for (var passport : sheet.report().indicators()) {
                line(
                        passport.code(),
                        String.valueOf(passport.version()),
                        passport.title().in(shell.locale()),
                        passport.definition().in(shell.locale()),
                        passport.source());
            }
        }

        private SXSSFSheet page(String title, int[] widths) {
            next = 0;
            var created = book.createSheet(title);
            for (int column = 0; column < widths.length; column++) {
                created.setColumnWidth(column, widths[column] * CHARACTER);
            }
            return created;
        }

        private void heading(String... cells) {
            var row = page.createRow(next++);
            for (int column = 0; column < cells.length; column++) {
                text(row, column, cells[column]);
                row.getCell(column).setCellStyle(heading);
            }
        }

        private void line(String... cells) {
            var row = page.createRow(next++);
            for (int column = 0; column < cells.length; column++) {
                text(row, column, cells[column]);
            }
        }

        private void text(Row row, int column, String value) {
            var cell = row.createCell(column);
            Cells.text(cell, value, text, text);
        }

        private void number(Row row, int column, @Nullable BigDecimal value) {
            if (value != null) {
                Cells.number(row.createCell(column), value);
            }
        }

        /** Marked as text, so that a name that begins with «=» is never taken for a formula, here or in a copy. */
        private CellStyle textStyle(boolean bold) {
            var style = book.createCellStyle();
            style.setQuotePrefixed(true);
            style.setWrapText(!bold);
            if (bold) {
                var font = book.createFont();
                font.setBold(true);
                style.setFont(font);
                style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            return style;
        }
    }
}
