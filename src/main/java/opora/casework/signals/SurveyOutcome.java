package opora.casework.signals;

import java.util.Locale;

/** Whether the home was seen: nobody there, or nobody let in, is a visit but no survey. */
public enum SurveyOutcome {
    SURVEYED,
    ABSENT,
    REFUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "casework.survey.outcome." + code();
    }

    public static SurveyOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
