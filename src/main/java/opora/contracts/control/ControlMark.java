package opora.contracts.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the programme was carried out in a month. The digit sets it from the keyboard. */
public enum ControlMark {
    MET,
    PARTLY,
    NOT_MET;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "contracts.control.mark." + code().replace('_', '-');
    }

    public String digit() {
        return String.valueOf(ordinal() + 1);
    }

    public static ControlMark of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static Optional<ControlMark> ofDigit(String digit) {
        return Arrays.stream(values())
                .filter(each -> each.digit().equals(digit))
                .findFirst();
    }
}
