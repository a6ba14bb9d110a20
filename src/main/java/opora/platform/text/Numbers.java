package opora.platform.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Prints numbers for reading: «20 435», «1 671 472,00 ₽», «26,4 %» with spaces that do not break; English its own way. */
public final class Numbers {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final int GROUP = 3;

    private Numbers() {}

    public static String whole(long number, Locale locale) {
        return decimal(BigDecimal.valueOf(number), 0, locale);
    }

    public static String decimal(BigDecimal number, int places, Locale locale) {
        var rounded = number.setScale(places, RoundingMode.HALF_UP);
        var plain = rounded.abs().toPlainString();
        int point = places == 0 ? plain.length() : plain.indexOf('.');
        var printed = new StringBuilder(rounded.signum() < 0 ? "−" : "");
        appendGrouped(printed, plain.substring(0, point), isRussian(locale) ? NO_BREAK_SPACE : ',');
        if (places > 0) {
            printed.append(isRussian(locale) ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return printed.toString();
    }

    public static String roubles(BigDecimal amount, Locale locale) {
        return decimal(amount, 2, locale) + NO_BREAK_SPACE + '₽';
    }

    /** The number is in per cent already. */
    public static String percent(BigDecimal percent, Locale locale) {
        var number = decimal(percent, 1, locale);
        return isRussian(locale) ? number + NO_BREAK_SPACE + '%' : number + '%';
    }

    /** Empty for a part of nothing: that is «нет данных», neither 0 % nor 100 %. */
    public static Optional<String> share(long part, long whole, Locale locale) {
        if (whole == 0) {
            return Optional.empty();
        }
        var hundredfold = BigDecimal.valueOf(part).movePointRight(2);
        return Optional.of(percent(hundredfold.divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP), locale));
    }

    private static void appendGrouped(StringBuilder printed, String digits, char separator) {
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % GROUP == 0) {
                printed.append(separator);
            }
            printed.append(digits.charAt(i));
        }
    }

    private static boolean isRussian(Locale locale) {
        return locale.getLanguage().equals("ru");
    }
}
