package opora.reports.technology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opora.platform.web.Shell;

/** The table line by line, for paper: what spans several lines stands in the first. */
final class TechnologyRows {

    private TechnologyRows() {}

    /** @param opensResult whether an expected result begins here, and opensGroup a qualitative criterion */
    record Row(List<String> cells, boolean opensResult, boolean opensGroup) {}

    static List<String> headings(Shell shell) {
        return Stream.of("result", "qualitative", "quantitative", "plan", "fact", "met", "methods")
                .map(key -> shell.t("reports.technology." + key))
                .toList();
    }

    static List<Row> of(TechnologyTable table, Shell shell) {
        var rows = new ArrayList<Row>();
        for (var result : table.results()) {
            boolean opensResult = true;
            for (var group : result.groups()) {
                boolean opensGroup = true;
                for (var criterion : group.criteria()) {
                    rows.add(new Row(
                            List.of(
                                    result.title(),
                                    group.qualitative(),
                                    criterion.title(),
                                    criterion.plan(),
                                    fact(criterion, shell),
                                    met(criterion, shell),
                                    group.methods()),
                            opensResult,
                            opensGroup));
                    opensResult = false;
                    opensGroup = false;
                }
            }
        }
        return rows;
    }

    /** «55 % (11 из 20)», «да (15.03.2022)» or «нет данных». */
    private static String fact(TechnologyTable.Criterion criterion, Shell shell) {
        if (criterion.value() == null) {
            return shell.t("reports.no-data");
        }
        var beside = criterion.numerator() == null || criterion.denominator() == null
                ? criterion.note()
                : shell.t(
                        "reports.technology.of",
                        criterion.numerator().value(),
                        criterion.denominator().value());
        return beside == null ? criterion.value() : criterion.value() + " (" + beside + ")";
    }

    static String met(TechnologyTable.Criterion criterion, Shell shell) {
        return criterion.met() == null ? "—" : shell.t(criterion.met() ? "reports.met" : "reports.not-met");
    }
}
