package opora.reports.page;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.stream.Collectors;
import opora.platform.web.Shell;
import opora.reports.narrative.Told;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A report as a document for the office: the results in the order of the published table, each with its indicator and its values. */
final class ReportDocument {

    private static final String FONT = "Times New Roman";
    private static final int TEXT = 12;
    private static final int TABLE_TEXT = 11;
    private static final int TITLE = 14;
    /** Twentieths of a point: an A4 sheet with a wide left margin for the binding. */
    private static final int SHEET_WIDTH = 11906;

    private static final int SHEET_HEIGHT = 16838;
    private static final int LEFT = 1701;
    private static final int RIGHT = 851;
    private static final int TOP = 1134;
    private static final int[] COLUMNS = {5354, 1300, 1300, 1400};

    private final ReportPaper paper;
    private final Shell shell;
    private final XWPFDocument document = new XWPFDocument();

    private ReportDocument(ReportPaper paper, Shell shell) {
        this.paper = paper;
        this.shell = shell;
    }

    static void write(ReportPaper paper, Shell shell, OutputStream out) throws IOException {
        var written = new ReportDocument(paper, shell);
        try (written.document) {
            written.fill();
            written.document.write(out);
        }
    }

    private void fill() {
        document.getProperties().getCoreProperties().setTitle(paper.title());
        document.getProperties().getCoreProperties().setCreator(paper.institution());
        sheetOfPaper();
        pageNumbers();
        centred(paper.institution(), TEXT, false);
        centred(paper.title(), TITLE, true);
        centred(paper.period(), TEXT, false);
        paper.scope().forEach((kind, name) -> centred(shell.t("reports.scope." + kind) + ": " + name, TEXT, false));
        paper.parts().forEach(this::part);
        if (!paper.told().isEmpty()) {
            spaced(paragraph(shell.t("reports.narrative"), TEXT, true)).setKeepNext(true);
            paper.told().forEach(this::told);
        }
        if (paper.note() != null) {
            spaced(paragraph(paper.note(), TABLE_TEXT, false));
        }
    }

    private void part(ReportPage.Part part) {
        var heading = spaced(paragraph(part.title(), TEXT, true));
        heading.setKeepNext(true);
        if (part.declared() != null) {
            paragraph(shell.t("reports.declared") + ": " + part.declared(), TEXT, false)
                    .setKeepNext(true);
        }
        var table = table();
        part.rows().forEach(row -> row(table.createRow(), row));
    }

    private void told(Told told) {
        paragraph(told.title(), TEXT, true).setKeepNext(true);
        for (var change : told.changes()) {
            paragraph(change.text(), TEXT, false);
            if (!change.supports().isEmpty()) {
                var numbers = change.supports().stream()
                        .map(each -> each.title() + ": " + each.value())
                        .collect(Collectors.joining("; "));
                paragraph(numbers, TABLE_TEXT, false);
            }
        }
    }

    private XWPFTable table() {
        var table = document.createTable(1, COLUMNS.length);
        var grid = table.getCTTbl().addNewTblGrid();
        for (int width : COLUMNS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        table.getCTTbl()
                .getTblPr()
                .addNewTblLayout()
                .setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
        var heading = table.getRow(0);
        heading.setRepeatHeader(true);
        cells(heading, true, shell.t("reports.indicator"), paper.period(), paper.previous(), shell.t("reports.change"));
        return table;
    }

    private void row(XWPFTableRow row, ReportPage.Row indicator) {
        row.setCantSplitRow(true);
        cells(
                row,
                false,
                indicator.title(),
                indicator.value() == null ? shell.t("reports.no-data") : indicator.value(),
                dash(indicator.before()),
                change(indicator));
        if (indicator.sum() != null) {
            var added = row.getCell(0).addParagraph();
            text(added, indicator.sum().text(), TABLE_TEXT, false);
        }
        if (indicator.threshold() != null) {
            var met = indicator.met();
            var added = row.getCell(0).addParagraph();
            var said = shell.t("reports.threshold") + ": " + indicator.threshold();
            text(
                    added,
                    met == null ? said : said + " — " + shell.t(met ? "reports.met" : "reports.not-met"),
                    TABLE_TEXT,
                    false);
        }
    }

    private static String change(ReportPage.Row indicator) {
        return indicator.growth() == null
                ? dash(indicator.change())
                : indicator.change() + " (" + indicator.growth() + ")";
    }

    private static String dash(@Nullable String printed) {
        return printed == null ? "—" : printed;
    }

    private void cells(XWPFTableRow row, boolean bold, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            var cell = row.getCell(i);
            cell.setWidth(String.valueOf(COLUMNS[i]));
            cell.getCTTc().addNewTcPr().addNewTcW().setType(STTblWidth.DXA);
            cell.getCTTc().getTcPr().getTcW().setW(BigInteger.valueOf(COLUMNS[i]));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            var paragraph = cell.getParagraphs().getFirst();
            paragraph.setAlignment(i == 0 && !bold ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
            text(paragraph, texts[i], TABLE_TEXT, bold);
        }
    }

    private XWPFParagraph paragraph(String text, int size, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        text(paragraph, text, size, bold);
        return paragraph;
    }

    private void centred(String text, int size, boolean bold) {
        paragraph(text, size, bold).setAlignment(ParagraphAlignment.CENTER);
    }

    private static XWPFParagraph spaced(XWPFParagraph paragraph) {
        paragraph.setSpacingBefore(240);
        return paragraph;
    }

    private static void text(XWPFParagraph paragraph, String text, int size, boolean bold) {
        paragraph.setSpacingAfter(40);
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
    }

    private void sheetOfPaper() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(SHEET_WIDTH));
        size.setH(BigInteger.valueOf(SHEET_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(TOP));
    }

    private void pageNumbers() {
        var footer = document.createFooter(HeaderFooterType.DEFAULT);
        var paragraph = footer.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    }
}
