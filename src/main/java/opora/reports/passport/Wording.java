package opora.reports.passport;

import java.util.Locale;
import java.util.Objects;

/** The same said in both languages. */
public record Wording(String ru, String en) {

    public Wording {
        Objects.requireNonNull(ru, "ru");
        Objects.requireNonNull(en, "en");
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : ru;
    }
}
