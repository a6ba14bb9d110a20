package opora.surveys.reviews;

import java.util.Locale;

/** How it came: copied from the book of paper or told, by a link, at the kiosk. */
public enum ReviewWay {
    BOOK,
    LINK,
    KIOSK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "surveys.review.way." + code();
    }

    static ReviewWay of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
