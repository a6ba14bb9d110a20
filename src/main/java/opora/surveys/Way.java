package opora.surveys;

import java.util.Locale;

/** How the answers came: written down by an employee, by the respondent's own link or at the kiosk, copied from paper. */
public enum Way {
    SPECIALIST,
    LINK,
    KIOSK,
    PAPER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "surveys.way." + code();
    }

    public static Way of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
