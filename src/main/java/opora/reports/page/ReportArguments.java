package opora.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import opora.reports.count.Period;
import opora.reports.count.Scope;
import org.jspecify.annotations.Nullable;

/** The words after {@code ./opora report}. What is not understood is refused, so that no option is passed over in silence. */
record ReportArguments(String report, boolean json, boolean all, Map<String, String> options) {

    private static final String JSON = "--json";
    private static final String ALL = "--all";
    private static final List<String> WITH_VALUE = List.of(
            "--year",
            "--quarter",
            "--month",
            "--from",
            "--to",
            "--institution",
            "--district",
            "--settlement",
            "--department",
            "--section",
            "--specialist");

    private static final List<String> PARTS =
            List.of("institution", "district", "settlement", "department", "section", "specialist");

    static ReportArguments of(List<String> words) {
        var rest = new ArrayList<>(words);
        boolean json = rest.remove(JSON);
        boolean all = rest.remove(ALL);
        var options = new HashMap<String, String>();
        String report = null;
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            if (WITH_VALUE.contains(word)) {
                if (rest.isEmpty()) {
                    throw new Refused("reports.command.no-value", word);
                }
                options.put(word.substring(2), rest.removeFirst());
            } else if (report == null && !word.startsWith("-")) {
                report = word;
            } else {
                throw new Refused("reports.command.unknown-option", word);
            }
        }
        if (all && PARTS.stream().anyMatch(options::containsKey)) {
            throw new Refused("reports.command.all-or-part");
        }
        return new ReportArguments(report == null ? "" : report, json, all, options);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    Period period() {
        var year = options.get("year");
        var from = options.get("from");
        var to = options.get("to");
        if (from != null && to != null) {
            return new Period(date(from), date(to));
        }
        if (year == null || from != null || to != null) {
            throw new Refused("reports.command.no-period");
        }
        if (!year.matches("[12]\\d{3}")) {
            throw new Refused("reports.command.bad-year", year);
        }
        return part(Integer.parseInt(year));
    }

    private Period part(int year) {
        var quarter = options.get("quarter");
        var month = options.get("month");
        if (quarter == null && month == null) {
            return Period.year(year);
        }
        if (quarter != null && month == null && quarter.matches("[1-4]")) {
            return Period.quarter(year, Integer.parseInt(quarter));
        }
        if (month != null && quarter == null && month.matches("0?[1-9]|1[0-2]")) {
            return Period.month(year, Integer.parseInt(month));
        }
        throw new Refused("reports.command.bad-part");
    }

    /** @param find gives the id of a part of the institution by its kind and name */
    Scope scope(BiFunction<String, String, UUID> find) {
        return new Scope(
                id(ScopeChoices.DISTRICT, find),
                id(ScopeChoices.SETTLEMENT, find),
                id(ScopeChoices.DEPARTMENT, find),
                id(ScopeChoices.SECTION, find),
                id(ScopeChoices.SPECIALIST, find));
    }

    private @Nullable UUID id(String kind, BiFunction<String, String, UUID> find) {
        return option(kind).map(name -> find.apply(kind, name)).orElse(null);
    }

    private static LocalDate date(String written) {
        return RussianDate.parse(written).orElseThrow(() -> new Refused("reports.command.bad-date", written));
    }
}
