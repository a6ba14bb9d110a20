package opora.contracts.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import opora.platform.web.Shell;

/** The report of a month on the screen. @param unready the contracts it lacks something of */
public record MonthlyPage(
        Shell shell,
        YearMonth month,
        List<District> districts,
        District total,
        List<Unready> unready,
        LocalDate due,
        LocalDate today) {

    static final String PATH = "/contracts/monthly";

    static final List<String> COLUMNS = List.of(
            "contracts.monthly.concluded",
            "contracts.monthly.counted",
            "contracts.monthly.raised",
            "contracts.monthly.improved",
            "contracts.monthly.unchanged",
            "contracts.monthly.worsened",
            "contracts.monthly.expedient",
            "contracts.monthly.inexpedient");

    /** A contract and what is missing of it. */
    public record Unready(String number, String person, LocalDate endedOn, List<String> gaps, String path) {}

    static MonthlyPage of(Shell shell, MonthlyReport report, LocalDate due, LocalDate today) {
        return new MonthlyPage(
                shell,
                report.month(),
                report.districts(),
                report.total(),
                report.unready().stream()
                        .map(each ->
                                new Unready(each.number(), each.person(), each.endedOn(), each.gaps(), each.path()))
                        .toList(),
                due,
                today);
    }

    public List<String> columns() {
        return COLUMNS;
    }

    public String title() {
        return shell.t("contracts.month." + month.getMonthValue()) + " " + month.getYear();
    }

    public String of(YearMonth other) {
        return PATH + "?month=" + other;
    }

    public String file(String extension) {
        return PATH + "." + extension + "?month=" + month;
    }
}
