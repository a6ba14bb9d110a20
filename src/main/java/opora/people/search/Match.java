package opora.people.search;

import java.util.Locale;
import opora.platform.text.SearchTokens;

/** Why somebody was found, told beside the name. */
public enum Match {
    SNILS,
    DOCUMENT,
    PHONE,
    EXACT,
    BEGINNING,
    OTHER_LAYOUT,
    SIMILAR;

    public String messageKey() {
        return "people.match." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Told of the word that fits worst. Meetings through the other layout end in figures of their own. */
    static Match of(int closeness) {
        return switch (closeness) {
            case SearchTokens.EXACT -> EXACT;
            case SearchTokens.PREFIX -> BEGINNING;
            case SearchTokens.SLIP, SearchTokens.PHONETIC -> SIMILAR;
            default -> OTHER_LAYOUT;
        };
    }
}
