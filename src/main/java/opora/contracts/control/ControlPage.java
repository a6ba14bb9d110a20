package opora.contracts.control;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * The table of a month.
 *
 * @param left how many of the contracts shown by the filter are not controlled yet
 * @param hasCome false for a month that is still to come: nothing can be marked then
 */
public record ControlPage(
        Shell shell,
        Fields fields,
        YearMonth month,
        List<ControlRow> rows,
        int all,
        int left,
        boolean hasCome,
        LocalDate today,
        @Nullable String next) {

    public String action() {
        return ControlLinks.month(month);
    }

    public String title() {
        return title(month, shell);
    }

    public String before() {
        return ControlLinks.month(month.minusMonths(1));
    }

    /** No further than the month that runs. */
    public @Nullable String after() {
        return month.isBefore(YearMonth.from(today)) ? ControlLinks.month(month.plusMonths(1)) : null;
    }

    public List<Choice> whose() {
        return List.of(
                new Choice("MINE", shell.t("contracts.control.mine")),
                new Choice("REACH", shell.t("contracts.control.reach")));
    }

    public ControlRowPage row(ControlRow row) {
        return new ControlRowPage(shell, fields, month, row, null);
    }

    static String title(YearMonth month, Shell shell) {
        return shell.t("contracts.month." + month.getMonthValue()) + " " + month.getYear();
    }
}
