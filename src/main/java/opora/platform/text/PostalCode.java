package opora.platform.text;

import java.util.Optional;

/** A Russian postal code: six digits, the first not zero; «215 800» is the same code as 215800. */
public record PostalCode(String digits) {

    public PostalCode {
        if (!isCode(digits)) {
            throw new IllegalArgumentException("not a postal code: " + digits);
        }
    }

    public static Optional<PostalCode> parse(String written) {
        return Optional.of(Digits.only(written, "")).filter(PostalCode::isCode).map(PostalCode::new);
    }

    public String formatted() {
        return digits;
    }

    private static boolean isCode(String digits) {
        return Digits.are(digits, 6) && digits.charAt(0) != '0';
    }
}
