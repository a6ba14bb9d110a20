package opora.people.emergency;

import java.util.Locale;

/** What the head of department says of it afterwards. */
public enum Verdict {
    JUSTIFIED,
    UNJUSTIFIED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
