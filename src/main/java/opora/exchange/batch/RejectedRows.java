package opora.exchange.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opora.exchange.sheets.ColumnForm;
import opora.exchange.sheets.Problem;
import opora.exchange.sheets.SheetForm;
import opora.exchange.sheets.Sheets;
import opora.exchange.sheets.Template;
import opora.exchange.workbook.Heading;
import opora.exchange.workbook.WorkbookWriter;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the rows back that were not taken, as they were written, with the reasons beside: to be corrected and brought in again. */
@Component
public class RejectedRows {

    private static final Set<String> ANSWERS = Stream.concat(
                    Stream.of("refusal"), IntStream.rangeClosed(1, 10).mapToObj(pair -> "answer_" + pair))
            .collect(Collectors.toUnmodifiableSet());

    /** What in a workbook tells of health, addiction, abuse or offences. */
    private static final Map<String, Set<String>> SENSITIVE = Map.ofEntries(
            Map.entry("monitoring", Set.of("score", "comment")),
            Map.entry("outcomes", Set.of("kind", "evidence")),
            Map.entry("signals", Set.of("seen", "whom", "address", "reason")),
            Map.entry("contracts", Set.of("end_reason")),
            Map.entry("contract_needs", Set.of("kind", "evidence")),
            Map.entry("contract_measures", Set.of("text", "result")),
            Map.entry("contract_outcomes", Set.of("evidence", "removed", "removed_evidence", "standing", "note")),
            Map.entry("contract_status", Set.of("evidence")),
            Map.entry("contract_income", Set.of("total")),
            Map.entry("survey_answers", ANSWERS),
            Map.entry("categories", Set.of("category")));

    /**
     * @param sensitive whether they read such things of the families they reach
     * @param own whether the workbook is theirs, and so known to them
     */
    public record Reader(boolean sensitive, boolean own) {

        boolean sees(SheetForm sheet, ColumnForm column) {
            return sensitive
                    || own
                    || !SENSITIVE.getOrDefault(sheet.code(), Set.of()).contains(column.code());
        }
    }

    private static final int ROW_WIDTH = 10;
    private static final int REASONS_WIDTH = 80;

    private final StagedRows rows;
    private final Sentences sentences;

    RejectedRows(StagedRows rows, Sentences sentences) {
        this.rows = rows;
        this.sentences = sentences;
    }

    public void writeTo(OutputStream out, UUID institution, UUID batch, Locale locale, Reader reader)
            throws IOException {
        try (var workbook = new WorkbookWriter()) {
            for (var sheet : Sheets.all()) {
                write(workbook, sheet, institution, batch, locale, reader);
            }
            workbook.writeTo(out);
        }
    }

    private void write(
            WorkbookWriter workbook, SheetForm sheet, UUID institution, UUID batch, Locale locale, Reader reader) {
        var portion = rows.next(institution, batch, sheet, 0, StagedRows.bad());
        if (!portion.isEmpty()) {
            workbook.sheet(sheet.title(), headings(sheet, locale));
        }
        while (!portion.isEmpty()) {
            portion.forEach(staged -> workbook.row(cells(sheet, staged, locale, reader)));
            int after = portion.getLast().row().number();
            portion = rows.next(institution, batch, sheet, after, StagedRows.bad());
        }
    }

    private List<Heading> headings(SheetForm sheet, Locale locale) {
        var headings = new ArrayList<>(Template.headings(sheet));
        headings.add(Heading.of(sentences.text("exchange.rejected.row", locale), ROW_WIDTH));
        headings.add(Heading.of(sentences.text("exchange.rejected.reasons", locale), REASONS_WIDTH));
        return headings;
    }

    private List<@Nullable Object> cells(SheetForm sheet, StagedRows.Staged staged, Locale locale, Reader reader) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : sheet.columns()) {
            cells.add(
                    reader.sees(sheet, column)
                            ? cell(column, staged.row().written(column.code()))
                            : sentences.text("people.masked", locale));
        }
        cells.add(staged.row().number());
        cells.add(staged.problems().stream()
                .map(problem -> reason(sheet, problem, locale, reader))
                .collect(Collectors.joining("\n")));
        return cells;
    }

    /** A date goes back as a date, so that the sheet can be sorted again; a bad one as it was written. */
    private static Object cell(ColumnForm column, String written) {
        var heading = Template.heading(column);
        return heading.date()
                ? RussianDate.parse(written).<Object>map(day -> day).orElse(written)
                : written;
    }

    private String reason(SheetForm sheet, Problem problem, Locale locale, Reader reader) {
        var sentence = sentences.of(problem, locale, reader.sensitive());
        return problem.column().isEmpty()
                ? sentence
                : sheet.column(problem.column()).heading() + ": " + sentence;
    }
}
