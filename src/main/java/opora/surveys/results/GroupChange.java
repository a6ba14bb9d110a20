package opora.surveys.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import opora.surveys.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last sums of those who answered at least twice.
 *
 * @param pairs first and last of each person
 */
public record GroupChange(Scale scale, List<Pair> pairs) {

    private static final int DIGITS = 2;

    /** Of fewer people nothing is said beside the numbers: one of them changes everything. */
    private static final int FEWEST = 5;

    /** The first and the last sum of one person. */
    public record Pair(BigDecimal first, BigDecimal last) {}

    public int people() {
        return pairs.size();
    }

    public BigDecimal before() {
        return mean(pairs.stream().map(Pair::first).toList());
    }

    public BigDecimal after() {
        return mean(pairs.stream().map(Pair::last).toList());
    }

    public BigDecimal difference() {
        return after().subtract(before());
    }

    public boolean enough() {
        return people() >= FEWEST;
    }

    /** The mean change in standard deviations of the first sums; absent while there are few, or all began alike. */
    public @Nullable BigDecimal effect() {
        if (!enough()) {
            return null;
        }
        var first = pairs.stream().map(Pair::first).toList();
        var mean = exactMean(first);
        var squares = first.stream().map(each -> each.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var deviation = squares.divide(BigDecimal.valueOf(people() - 1L), MathContext.DECIMAL64)
                .sqrt(MathContext.DECIMAL64);
        var change = exactMean(
                pairs.stream().map(pair -> pair.last().subtract(pair.first())).toList());
        return deviation.signum() == 0 ? null : change.divide(deviation, DIGITS, RoundingMode.HALF_UP);
    }

    /** How many of them have changed for the better, however little. */
    public long better() {
        return pairs.stream()
                .filter(pair -> {
                    int way = pair.last().compareTo(pair.first());
                    return scale.moreIsBetter() ? way > 0 : way < 0;
                })
                .count();
    }

    private static BigDecimal mean(List<BigDecimal> all) {
        return exactMean(all).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal exactMean(List<BigDecimal> all) {
        return all.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(Math.max(1, all.size())), MathContext.DECIMAL64);
    }
}
