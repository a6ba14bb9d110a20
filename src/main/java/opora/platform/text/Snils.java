package opora.platform.text;

import java.util.Optional;

/** The number of a personal insurance account (СНИЛС): nine digits and two of control. */
public record Snils(String digits) {

    private static final int LENGTH = 11;
    private static final int NUMBER_LENGTH = 9;

    /** Numbers up to 001-001-998 were given out before the control digits were introduced. */
    private static final int LAST_WITHOUT_CONTROL = 1_001_998;

    public enum Problem {
        NOT_ELEVEN_DIGITS,
        CONTROL
    }

    public Snils {
        if (problemOf(digits).isPresent()) {
            throw new IllegalArgumentException("not a valid account number");
        }
    }

    public static Optional<Snils> parse(String written) {
        return problem(written).isPresent() ? Optional.empty() : Optional.of(new Snils(Digits.only(written, "")));
    }

    /** Why the text is not a number, so that the sentence shown can say which. */
    public static Optional<Problem> problem(String written) {
        return problemOf(Digits.only(written, ""));
    }

    /** Completes nine digits with their control digits; for invented people. */
    public static Snils withControl(int number) {
        if (number < 1 || number > 999_999_999) {
            throw new IllegalArgumentException("nine digits expected");
        }
        var digits = String.format("%09d", number);
        return new Snils(digits + String.format("%02d", control(digits)));
    }

    public String formatted() {
        return digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6, 9) + " "
                + digits.substring(9);
    }

    /** A personal number has no place in a log. */
    @Override
    public String toString() {
        return "Snils[***]";
    }

    private static Optional<Problem> problemOf(String digits) {
        if (!Digits.are(digits, LENGTH)) {
            return Optional.of(Problem.NOT_ELEVEN_DIGITS);
        }
        int number = Integer.parseInt(digits.substring(0, NUMBER_LENGTH));
        boolean controlled = number > LAST_WITHOUT_CONTROL;
        boolean right = controlled ? control(digits) == Integer.parseInt(digits.substring(NUMBER_LENGTH)) : number > 0;
        return right ? Optional.empty() : Optional.of(Problem.CONTROL);
    }

    private static int control(String digits) {
        int sum = 0;
        for (int i = 0; i < NUMBER_LENGTH; i++) {
            sum += (digits.charAt(i) - '0') * (NUMBER_LENGTH - i);
        }
        return sum % 101 % 100;
    }
}
