package opora.reports.submission;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.reports.count.Counted;
import opora.reports.passport.Passport;
import org.jspecify.annotations.Nullable;

/** How the answer of today differs from the one that was handed in, and which records make the difference. */
record Difference(
        Passport passport,
        @Nullable BigDecimal was,
        @Nullable BigDecimal now,
        Counted.Ids counted,
        List<UUID> added,
        List<UUID> gone) {

    static Difference of(
            Passport passport, @Nullable BigDecimal was, @Nullable BigDecimal now, UUID[] before, Counted.Ids counted) {
        return new Difference(
                passport, was, now, counted, without(counted.ids(), before), without(before, counted.ids()));
    }

    private static List<UUID> without(UUID[] these, UUID[] those) {
        var known = new HashSet<>(Arrays.asList(those));
        return Arrays.stream(these).filter(each -> !known.contains(each)).toList();
    }

    boolean isNone() {
        boolean same = was == null || now == null ? Objects.equals(was, now) : was.compareTo(now) == 0;
        return same && added.isEmpty() && gone.isEmpty();
    }
}
