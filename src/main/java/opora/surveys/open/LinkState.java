package opora.surveys.open;

import java.util.Locale;

/** Whether an address still takes answers. */
public enum LinkState {
    GOOD,
    USED,
    EXPIRED,
    REVOKED;

    public String titleKey() {
        return "surveys.link.state." + name().toLowerCase(Locale.ROOT);
    }

    /** What is told to who opens it. */
    public String sentenceKey() {
        return "surveys.answer.gone." + name().toLowerCase(Locale.ROOT);
    }
}
