package opora.platform.text;

/** The form of a noun after a number: «семья|семьи|семей», «family|families». */
public final class Plural {

    private Plural() {}

    /** Three forms follow the Russian rule, two the English one; a single form serves every number. */
    public static String of(long number, String forms) {
        var form = forms.split("\\|");
        return switch (form.length) {
            case 1 -> form[0];
            case 2 -> form[Math.abs(number) == 1 ? 0 : 1];
            case 3 -> form[russian(number)];
            default -> throw new IllegalArgumentException("one to three forms expected: " + forms);
        };
    }

    private static int russian(long number) {
        long tens = Math.abs(number % 100);
        long ones = tens % 10;
        if (tens / 10 == 1 || ones == 0 || ones > 4) {
            return 2;
        }
        return ones == 1 ? 0 : 1;
    }
}
