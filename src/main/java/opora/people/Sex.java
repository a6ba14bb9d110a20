package opora.people;

import java.util.Locale;

public enum Sex {
    FEMALE,
    MALE;

    /** As the database and the dictionaries of messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Sex of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
