package opora.reports.page;

import java.math.BigDecimal;
import java.util.Locale;
import opora.platform.text.Numbers;
import opora.reports.passport.Unit;

/** How a number is written for reading. */
public final class Printed {

    private static final int RATIO_PLACES = 2;

    private Printed() {}

    public static String number(BigDecimal number, Unit unit, Locale locale) {
        return switch (unit) {
            case PERCENT -> Numbers.percent(number, locale);
            case RATIO -> Numbers.decimal(number, RATIO_PLACES, locale);
            case ROUBLES -> Numbers.roubles(number, locale);
            default -> Numbers.decimal(number, 0, locale);
        };
    }

    public static String change(BigDecimal change, Unit unit, Locale locale) {
        return (change.signum() > 0 ? "+" : "") + number(change, unit, locale);
    }
}
