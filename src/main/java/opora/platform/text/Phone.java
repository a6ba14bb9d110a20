package opora.platform.text;

import java.util.Optional;

/** A Russian telephone number, ten digits after the country code; how it was written is for the caller to keep. */
public record Phone(String digits) {

    private static final int LENGTH = 10;

    /** Area codes begin with 3, 4 or 8, mobile and free numbers with 9 and 8. */
    private static final String FIRST_DIGITS = "3489";

    /** No such code is given out: it is a mobile number after the 8, one digit short. */
    private static final String MOBILE_CUT_SHORT = "89";

    public Phone {
        if (!isNumber(digits)) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    public static Optional<Phone> parse(String written) {
        var stripped = written.strip();
        boolean international = stripped.startsWith("+");
        var digits = Digits.only(international ? stripped.substring(1) : stripped, "().");
        return Optional.of(withoutCountry(digits, international))
                .filter(Phone::isNumber)
                .map(Phone::new);
    }

    public String formatted() {
        return "+7 " + digits.substring(0, 3) + " " + digits.substring(3, 6) + "-" + digits.substring(6, 8) + "-"
                + digits.substring(8);
    }

    public String e164() {
        return "+7" + digits;
    }

    /** A personal number has no place in a log. */
    @Override
    public String toString() {
        return "Phone[***]";
    }

    private static String withoutCountry(String digits, boolean international) {
        boolean seven = digits.startsWith("7");
        boolean eight = digits.startsWith("8") && !international;
        if (digits.length() == LENGTH + 1 && (seven || eight)) {
            return digits.substring(1);
        }
        return international ? "" : digits;
    }

    private static boolean isNumber(String digits) {
        return Digits.are(digits, LENGTH)
                && FIRST_DIGITS.indexOf(digits.charAt(0)) >= 0
                && !digits.startsWith(MOBILE_CUT_SHORT);
    }
}
