package opora.surveys.results;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.platform.access.User;
import opora.platform.sheets.Cells;
import opora.platform.web.Shell;
import opora.surveys.Filled;
import opora.surveys.FillingReader;
import opora.surveys.Given;
import opora.surveys.PublishedQuestionnaire;
import opora.surveys.Question;
import opora.surveys.Scale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Results as a workbook: counts on the first sheet, every filling in a row of the second. */
final class ResultsWorkbook {

    /** So many fillings are read together and forgotten when their rows are written. */
    private static final int AT_ONCE = 500;

    private final ResultsStore store;
    private final FillingReader fillings;
    private final User user;
    private final PublishedQuestionnaire asked;
    private final ResultsFilter filter;
    private final List<UUID> shown;
    private final Shell shell;

    ResultsWorkbook(
            ResultsStore store,
            FillingReader fillings,
            User user,
            PublishedQuestionnaire asked,
            ResultsFilter filter,
            List<UUID> shown,
            Shell shell) {
        this.store = store;
        this.fillings = fillings;
        this.user = user;
        this.asked = asked;
        this.filter = filter;
        this.shown = shown;
        this.shell = shell;
    }

    void write(OutputStream out) throws IOException {
        try (var book = Cells.book()) {
            var plain = book.createCellStyle();
            plain.setWrapText(true);
            var quoted = Cells.quoted(book);
            quoted.setWrapText(true);
            counts(book.createSheet(shell.t("surveys.sheet.counts")), plain, quoted);
            rows(book.createSheet(shell.t("surveys.sheet.fillings")), plain, quoted);
            book.write(out);
        }
    }

    private void counts(SXSSFSheet sheet, CellStyle plain, CellStyle quoted) {
        row(
                sheet,
                List.of(
                        shell.t("surveys.question.text"),
                        shell.t("surveys.answer"),
                        shell.t("surveys.count"),
                        shell.t("surveys.answered"),
                        shell.t("surveys.share")),
                plain,
                quoted);
        for (var counted : store.counted(user, asked.id(), filter)) {
            var question = counted.question().text();
            if (counted.counts().isEmpty()) {
                row(sheet, List.of(question, "", "", counted.answered(), ""), plain, quoted);
            }
            for (var count : counted.counts()) {
                var title = count.title().isEmpty() ? shell.t("surveys.own.answer") : count.title();
                var share = Objects.requireNonNullElse(counted.share(count), shell.t("surveys.no-data"));
                row(sheet, List.of(question, title, count.number(), counted.answered(), share), plain, quoted);
            }
        }
    }

    private void rows(SXSSFSheet sheet, CellStyle plain, CellStyle quoted) {
        var questions = store.questions(user.institutionId(), asked.id());
        var scales = store.scales(user.institutionId(), asked.id());
        var headings = new ArrayList<Object>(List.of(
                shell.t("surveys.filled-on"),
                shell.t("surveys.who"),
                shell.t("surveys.way"),
                shell.t("surveys.version.head")));
        questions.forEach(each -> headings.add(each.text()));
        scales.forEach(each -> headings.add(each.title()));
        row(sheet, headings, plain, quoted);
        sheet.createFreezePane(0, 1);
        for (int from = 0; from < shown.size(); from += AT_ONCE) {
            fillings.all(user, shown.subList(from, Math.min(shown.size(), from + AT_ONCE)))
                    .forEach(filled -> row(sheet, cells(filled, questions, scales), plain, quoted));
        }
    }

    private List<Object> cells(Filled filled, List<Question> questions, List<Scale> scales) {
        var line = filled.line();
        var cells = new ArrayList<Object>(List.of(
                shell.date(line.filledOn()),
                line.person() == null ? shell.t("surveys.nobody") : line.person(),
                shell.t(line.way().titleKey()),
                line.number()));
        questions.forEach(question -> cells.add(
                filled.to(question.code()).map(given -> answer(question, given)).orElse("")));
        scales.forEach(scale ->
                cells.add(Objects.requireNonNullElse((Object) filled.scores().get(scale.code()), "")));
        return cells;
    }

    private Object answer(Question question, Given given) {
        return given.number() == null ? given.words(question, shell) : given.number();
    }

    private static void row(SXSSFSheet sheet, List<?> values, CellStyle plain, CellStyle quoted) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < values.size(); i++) {
            var cell = row.createCell(i);
            switch (values.get(i)) {
                case BigDecimal number -> Cells.number(cell, number);
                case Integer number -> Cells.number(cell, BigDecimal.valueOf(number));
                default -> Cells.text(cell, String.valueOf(values.get(i)), plain, quoted);
            }
        }
    }
}
