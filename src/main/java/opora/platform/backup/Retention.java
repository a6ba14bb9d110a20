package opora.platform.backup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which backups are kept: the last one of each of the last seven days, four weeks and twelve months that have one. */
final class Retention {

    static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;

    private Retention() {}

    static <T> Set<T> kept(Collection<T> backups, Function<T, ZonedDateTime> made) {
        var newestFirst =
                backups.stream().sorted(Comparator.comparing(made).reversed()).toList();
        var kept = new LinkedHashSet<T>();
        kept.addAll(lastOfEach(newestFirst, each -> made.apply(each).toLocalDate(), DAYS));
        kept.addAll(lastOfEach(newestFirst, each -> week(made.apply(each).toLocalDate()), WEEKS));
        kept.addAll(lastOfEach(newestFirst, each -> YearMonth.from(made.apply(each)), MONTHS));
        return kept;
    }

    /** Of the daily ones the oldest: from it on any moment can be restored. */
    static <T> List<T> daily(Collection<T> backups, Function<T, ZonedDateTime> made) {
        var newestFirst =
                backups.stream().sorted(Comparator.comparing(made).reversed()).toList();
        return lastOfEach(newestFirst, each -> made.apply(each).toLocalDate(), DAYS);
    }

    private static <T> List<T> lastOfEach(List<T> newestFirst, Function<T, Object> period, int periods) {
        var seen = new HashSet<>();
        return newestFirst.stream()
                .filter(each -> seen.size() < periods && seen.add(period.apply(each)))
                .toList();
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
