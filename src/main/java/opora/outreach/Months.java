package opora.outreach;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opora.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/** Months as lists are narrowed by them. */
public final class Months {

    private static final int BACK = 36;
    private static final int AHEAD = 3;

    private Months() {}

    /** A month somebody has cut short in the address is none. */
    public static @Nullable YearMonth of(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : YearMonth.parse(text);
        } catch (DateTimeException broken) {
            return null;
        }
    }

    public static String title(YearMonth month, Locale locale) {
        var title = DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
        return title.substring(0, 1).toUpperCase(locale) + title.substring(1);
    }

    /** From some months ahead back over three years. */
    public static List<Choice> choices(LocalDate today, Locale locale) {
        var last = YearMonth.from(today).plusMonths(AHEAD);
        var choices = new ArrayList<Choice>();
        for (int i = 0; i <= BACK + AHEAD; i++) {
            var month = last.minusMonths(i);
            choices.add(new Choice(month.toString(), title(month, locale)));
        }
        return choices;
    }
}
