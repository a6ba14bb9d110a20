package opora.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final ZonedDateTime NIGHT = ZonedDateTime.of(2026, 11, 22, 2, 30, 0, 0, ZoneId.of("Europe/Moscow"));

    @Test
    void keepsSevenDaysFourWeeksAndTwelveMonths() {
        var twoYears = IntStream.range(0, 730).mapToObj(NIGHT::minusDays).toList();
        var kept = Retention.kept(twoYears, Function.identity());

        assertThat(kept).contains(NIGHT, NIGHT.minusDays(6));
        // 22 November 2026 is a Sunday: its week ends with it, those before on the 15th, the 8th and the 1st.
        assertThat(kept).contains(NIGHT.withDayOfMonth(15), NIGHT.withDayOfMonth(8), NIGHT.withDayOfMonth(1));
        assertThat(kept)
                .contains(
                        NIGHT.withMonth(10).withDayOfMonth(31),
                        NIGHT.minusYears(1).withMonth(12).withDayOfMonth(31));
        assertThat(kept).hasSize(7 + 3 + 11);
    }

    @Test
    void keepsTheLastOfADayAndAsManyDaysAsHaveOne() {
        var morning = NIGHT.plusHours(8);
        var yearAgo = NIGHT.minusYears(1);
        assertThat(Retention.kept(List.of(NIGHT, morning, yearAgo), Function.identity()))
                .containsExactlyInAnyOrder(morning, yearAgo);
        assertThat(Retention.daily(List.of(NIGHT, morning, yearAgo), Function.identity()))
                .containsExactly(morning, yearAgo);
    }
}
