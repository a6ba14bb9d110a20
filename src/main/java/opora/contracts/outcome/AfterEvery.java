package opora.contracts.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How often the living conditions are looked at in the twelve months after the end of a contract. */
public enum AfterEvery {
    MONTH(1),
    QUARTER(3);

    public static final int MONTHS = 12;

    private final int step;

    AfterEvery(int step) {
        this.step = step;
    }

    /** The days the looks are due on. */
    public List<LocalDate> points(LocalDate endedOn) {
        return IntStream.rangeClosed(1, MONTHS / step)
                .mapToObj(each -> endedOn.plusMonths((long) each * step))
                .toList();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "contracts.after.every." + code();
    }

    public static AfterEvery of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
