package opora.reports.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.reports.count.Period;
import opora.reports.count.Question;
import opora.reports.count.Scope;
import org.jspecify.annotations.Nullable;

/** Addresses of reports. They hold dates and ids, nothing of a person. */
public final class ReportLinks {

    private ReportLinks() {}

    public static String report(String report, Question question) {
        return "/reports/" + report + "?" + query(question);
    }

    public static String file(String report, String extension, Question question) {
        return "/reports/" + report + "." + extension + "?" + query(question);
    }

    public static String records(String report, String code, Question question) {
        return "/reports/" + report + "/" + code + "?" + query(question);
    }

    public static String query(Question question) {
        return query(question.period(), question.scope());
    }

    public static String query(Period period, Scope scope) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("from", period.from());
        parameters.put("to", period.to());
        add(parameters, "district", scope.district());
        add(parameters, "settlement", scope.settlement());
        add(parameters, "department", scope.department());
        add(parameters, "section", scope.section());
        add(parameters, "specialist", scope.specialist());
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }

    private static void add(Map<String, Object> parameters, String name, @Nullable UUID value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
