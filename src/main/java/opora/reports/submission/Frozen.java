package opora.reports.submission;

import java.util.List;
import java.util.Map;
import opora.reports.count.Kind;
import opora.reports.count.Sheet;
import opora.reports.narrative.Paragraph;
import opora.reports.statement.StatementLine;

/** A submitted report as it was handed in, read back. */
record Frozen(
        Submission head,
        Sheet sheet,
        Map<String, Size> sizes,
        List<Paragraph> paragraphs,
        List<StatementLine> statements) {

    /** How many records of which kind an indicator counted. */
    record Size(Kind kind, int records) {}
}
