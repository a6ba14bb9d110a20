package opora.surveys.open;

import java.util.Locale;
import opora.surveys.Way;

/** Who answers at an address: one person, at home or on our tablet, or anybody, once or one after another. */
public enum LinkKind {
    /** One person, once, on a telephone of their own. */
    PERSONAL,
    /** One person, once, on the device an employee has handed them. */
    HANDED,
    /** Anybody: nobody is named. */
    SHARED,
    /** One after another on a device that stands in the institution. */
    KIOSK;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LinkKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean named() {
        return this == PERSONAL || this == HANDED;
    }

    Way way() {
        return this == HANDED || this == KIOSK ? Way.KIOSK : Way.LINK;
    }

    /** How many pages an hour are sent by one address. */
    int mostAnHour() {
        return named() ? 120 : 600;
    }
}
