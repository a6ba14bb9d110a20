package opora.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Series and number of a passport or a certificate of birth, alike however they are written: «40 15 № 123456» and «4015 123456»,
 * «II-МЮ № 500000» with Latin or Russian letters.
 *
 * @param key the signs that tell it from others
 */
public record DocumentNumber(String key) {

    private static final Pattern PASSPORT = Pattern.compile("\\d{10}");
    private static final Pattern CERTIFICATE = Pattern.compile("([IVXLC]{1,6})([А-Я]{2})(\\d{6})");
    private static final Pattern WRITTEN = Pattern.compile("([IVXLCУХЛСІ1!|П]*)[-–— ]*([A-ZА-Я]{2})[ №N#]*(\\d{6})");

    private static final String LATIN = "ABCEHKMOPTX";
    private static final String RUSSIAN = "АВСЕНКМОРТХ";

    /** Empty for what is neither. */
    public static Optional<DocumentNumber> parse(String typed) {
        var written = typed.strip().toUpperCase(Locale.ROOT);
        var digits = written.replaceAll("[ №N#-]", "");
        if (PASSPORT.matcher(digits).matches()) {
            return Optional.of(new DocumentNumber(digits));
        }
        var parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new DocumentNumber(roman(parts.group(1)) + russian(parts.group(2)) + parts.group(3)))
                        .filter(number -> CERTIFICATE.matcher(number.key()).matches())
                : Optional.empty();
    }

    public String formatted() {
        if (PASSPORT.matcher(key).matches()) {
            return key.substring(0, 4) + " " + key.substring(4);
        }
        var parts = CERTIFICATE.matcher(key);
        return parts.matches() ? parts.group(1) + "-" + parts.group(2) + " № " + parts.group(3) : key;
    }

    /** The number in front is often typed in Russian letters or in figures. */
    private static String roman(String written) {
        return written.replaceAll("[І1!|]", "I")
                .replace("П", "II")
                .replace('У', 'V')
                .replace('Х', 'X')
                .replace('Л', 'L')
                .replace('С', 'C');
    }

    private static String russian(String written) {
        var letters = new StringBuilder();
        written.chars().forEach(sign -> {
            var at = LATIN.indexOf(sign);
            letters.append(at < 0 ? (char) sign : RUSSIAN.charAt(at));
        });
        return letters.toString();
    }
}
