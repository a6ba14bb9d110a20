package opora.reports.statement;

import java.util.List;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** All yes/no indicators with the answer in force today. */
public record StatementsPage(Shell shell, List<Line> lines) {

    public record Line(String code, String title, @Nullable StatementLine answer) {}
}
