package opora.reports.page;

import java.util.List;
import java.util.Map;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param asked what the numbers are about, or null while the form has to be corrected
 * @param scope the names of the part of the institution, by kind
 * @param beside what stands beside the numbers, or null while the form has to be corrected
 */
public record ReportPage(
        Shell shell,
        String code,
        String title,
        Fields fields,
        List<Choice> years,
        List<Choice> parts,
        ScopeChoices choices,
        @Nullable Asked asked,
        Map<String, String> scope,
        List<Part> results,
        BesideReport.@Nullable Beside beside) {

    /** The fields of the part of the institution, in the order of the form. */
    public List<String> kinds() {
        return ScopeChoices.KINDS;
    }

    /** Whether more is asked than a year, a quarter or a month of the whole. */
    public boolean isNarrowed() {
        return fields.hasProblems() || !scope.isEmpty() || fields.value("part").equals(PeriodChoice.ANY);
    }

    /**
     * @param previous the days of the period before, with which the numbers are compared
     * @param table the same as the table of expected results, where the report has one
     */
    public record Asked(
            String period,
            String previous,
            String json,
            String workbook,
            String lists,
            String document,
            String everybody,
            @Nullable String table) {}

    public record Part(String title, @Nullable String declared, List<Row> rows) {}

    /**
     * @param value null for «нет данных»
     * @param path the list behind the number
     * @param change what was added to the period before, and growth the same in per cent of it
     * @param sum «5 341 + 2 712 = 8 053» where the number is a sum, and whether it holds
     */
    public record Row(
            String code,
            String title,
            String definition,
            @Nullable String value,
            @Nullable String path,
            @Nullable String reason,
            @Nullable Sum sum,
            @Nullable String before,
            @Nullable String change,
            @Nullable String growth,
            @Nullable String threshold,
            @Nullable Boolean met) {}

    public record Sum(String text, boolean holds) {}
}
