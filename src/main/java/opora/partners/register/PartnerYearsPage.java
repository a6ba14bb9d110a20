package opora.partners.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import opora.platform.text.Numbers;
import opora.platform.web.Shell;

/** @param years the latest first */
public record PartnerYearsPage(Shell shell, List<YearLine> years) {

    private static final int HUNDRED = 100;

    /** How much more was given than the year before in the list; empty where there is nothing to compare with. */
    public String growth(int index) {
        if (index + 1 >= years.size()
                || years.get(index + 1).year() != years.get(index).year() - 1) {
            return "";
        }
        var before = years.get(index + 1).total();
        if (before.signum() == 0) {
            return "";
        }
        var difference = years.get(index).total().subtract(before).multiply(BigDecimal.valueOf(HUNDRED));
        var percent = difference.divide(before, 1, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : "") + Numbers.percent(percent, shell.locale());
    }
}
