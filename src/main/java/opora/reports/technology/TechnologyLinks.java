package opora.reports.technology;

import opora.reports.count.Period;
import opora.reports.count.Question;
import opora.reports.count.Scope;
import opora.reports.page.ReportLinks;

public final class TechnologyLinks {

    private TechnologyLinks() {}

    public static String table(String report, Question question) {
        return table(report, question.period(), question.scope());
    }

    static String table(String report, Period period, Scope scope) {
        return "/reports/" + report + "/table?" + ReportLinks.query(period, scope);
    }
}
