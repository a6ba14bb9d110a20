package opora.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import opora.surveys.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reliable change and effect size, reckoned by hand: deviation 7.5, reliability 0.8, so the error of a difference is 4.74. */
class ScaleChangeTest {

    @Test
    void aChangeLargerThanTheErrorIsReliable() {
        var change = new ScaleChange(scale(true, "7.5", "0.8"), BigDecimal.valueOf(20), BigDecimal.valueOf(30));

        assertThat(change.index()).isEqualByComparingTo("2.11");
        assertThat(change.effect()).isEqualByComparingTo("1.33");
        assertThat(change.verdict()).isEqualTo(ScaleChange.Verdict.BETTER);
        assertThat(EffectSize.of(change.effect())).isEqualTo(EffectSize.LARGE);
    }

    @Test
    void aFallIsGoodNewsWhereLessIsBetter() {
        assertThat(new ScaleChange(scale(false, "7.5", "0.8"), BigDecimal.valueOf(30), BigDecimal.valueOf(20))
                        .verdict())
                .isEqualTo(ScaleChange.Verdict.BETTER);
        assertThat(new ScaleChange(scale(true, "7.5", "0.8"), BigDecimal.valueOf(30), BigDecimal.valueOf(20)).verdict())
                .isEqualTo(ScaleChange.Verdict.WORSE);
    }

    @Test
    void aSmallChangeIsHeldToBeErrorAndWithoutAMethodNothingIsSaid() {
        assertThat(new ScaleChange(scale(true, "7.5", "0.8"), BigDecimal.valueOf(20), BigDecimal.valueOf(29)).verdict())
                .isEqualTo(ScaleChange.Verdict.WITHIN_ERROR);
        assertThat(new ScaleChange(scale(true, null, null), BigDecimal.ONE, BigDecimal.TEN).verdict())
                .isEqualTo(ScaleChange.Verdict.UNKNOWN);
        assertThat(new ScaleChange(scale(true, "7.5", "0.8"), BigDecimal.ONE, BigDecimal.ONE).verdict())
                .isEqualTo(ScaleChange.Verdict.SAME);
    }

    @Test
    void ofAGroupTheMeanChangeIsToldInDeviationsOfTheBeginning() {
        var scale = scale(true, null, null);
        var five = new GroupChange(scale, List.of(pair(1, 3), pair(2, 4), pair(3, 5), pair(4, 6), pair(5, 4)));

        assertThat(five.before()).isEqualByComparingTo("3");
        assertThat(five.after()).isEqualByComparingTo("4.4");
        assertThat(five.effect()).as("1.4 / 1.5811").isEqualByComparingTo("0.89");
        assertThat(five.better()).isEqualTo(4);
        assertThat(new GroupChange(scale, List.of(pair(1, 3), pair(2, 4))).effect())
                .isNull();
    }

    private static GroupChange.Pair pair(int first, int last) {
        return new GroupChange.Pair(BigDecimal.valueOf(first), BigDecimal.valueOf(last));
    }

    private static Scale scale(boolean more, @Nullable String deviation, @Nullable String reliability) {
        return new Scale(
                "x",
                "Шкала",
                List.of("a"),
                List.of(),
                more,
                List.of(),
                deviation == null ? null : new BigDecimal(deviation),
                reliability == null ? null : new BigDecimal(reliability));
    }
}
