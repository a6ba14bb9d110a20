package opora.contracts.outcome;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What comparing the two sides of an attribute says. */
public enum Verdict {
    RISEN,
    SAME,
    FALLEN;

    /** Nothing is said before both sides are there. */
    static @Nullable String code(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null || after == null) {
            return null;
        }
        int step = after.compareTo(before);
        return (step > 0 ? RISEN : step < 0 ? FALLEN : SAME).code();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "contracts.verdict." + code();
    }

    public static Verdict of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
