package opora.reports.page;

import java.math.BigDecimal;
import java.util.Locale;
import opora.platform.text.Numbers;
import opora.platform.web.Shell;
import opora.reports.passport.Unit;

/** How a number is written for reading. */
public final class Printed {

    private static final int RATIO_PLACES = 2;

    private Printed() {}

    public static String number(BigDecimal number, Unit unit, Shell shell) {
        return unit == Unit.STATEMENT
                ? shell.t(number.signum() == 0 ? "reports.no" : "reports.yes")
                : number(number, unit, shell.locale());
    }

    public static String number(BigDecimal number, Unit unit, Locale locale) {
        return switch (unit) {
            case PERCENT -> Numbers.percent(number, locale);
            case RATIO -> Numbers.decimal(number, RATIO_PLACES, locale);
            case ROUBLES -> Numbers.roubles(number, locale);
            default -> Numbers.decimal(number, 0, locale);
        };
    }

    /** «+12», of a share «+1,5 п. п.»: a share that grew from 20 % to 30 % grew by ten points. */
    public static String change(BigDecimal change, Unit unit, Shell shell) {
        var sign = change.signum() > 0 ? "+" : "";
        return unit == Unit.PERCENT
                ? sign + shell.t("reports.points", Numbers.decimal(change, 1, shell.locale()))
                : sign + number(change, unit, shell.locale());
    }

    /** «+26,4 %». */
    public static String growth(BigDecimal growth, Shell shell) {
        return (growth.signum() > 0 ? "+" : "") + Numbers.percent(growth, shell.locale());
    }
}
