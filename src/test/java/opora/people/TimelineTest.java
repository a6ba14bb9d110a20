package opora.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.people.Timeline.Interval;
import opora.platform.Ids;
import opora.platform.Refused;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final UUID first = Ids.next();

    @Test
    void theNextEndsTheRunningOneTheDayBefore() {
        var timeline = new Timeline(List.of(new Interval(first, day("2023-01-10"), null)));

        timeline.add(new Interval(Ids.next(), day("2023-03-01"), null), "startsOn");

        assertThat(timeline.shortened()).containsExactly(new Interval(first, day("2023-01-10"), day("2023-02-28")));
        assertThat(timeline.added()).hasSize(1);
    }

    @Test
    void severalOfOneBatchEndEachOther() {
        var timeline = new Timeline(List.of());
        var second = Ids.next();

        timeline.add(new Interval(first, day("2023-01-10"), null), "startsOn");
        timeline.add(new Interval(second, day("2023-02-10"), null), "startsOn");

        assertThat(timeline.shortened()).isEmpty();
        assertThat(timeline.added())
                .containsExactly(
                        new Interval(first, day("2023-01-10"), day("2023-02-09")),
                        new Interval(second, day("2023-02-10"), null));
    }

    @Test
    void nothingStartsOnOrBeforeTheStartOfWhatRuns() {
        for (var start : List.of("2023-01-10", "2023-01-09")) {
            var timeline = new Timeline(List.of(new Interval(first, day("2023-01-10"), null)));

            assertThatThrownBy(() -> timeline.add(new Interval(Ids.next(), day(start), null), "startsOn"))
                    .isInstanceOf(Refused.class)
                    .hasMessage("people.refused.before-running");
        }
    }

    @Test
    void aPeriodOfThePastFindsItsPlaceUnlessItIsTaken() {
        var timeline = new Timeline(List.of(
                new Interval(first, day("2023-01-10"), day("2023-01-20")),
                new Interval(Ids.next(), day("2023-05-01"), null)));

        timeline.add(new Interval(Ids.next(), day("2023-01-21"), day("2023-04-30")), "startsOn");

        assertThat(timeline.shortened()).isEmpty();
        assertThatThrownBy(
                        () -> timeline.add(new Interval(Ids.next(), day("2023-01-20"), day("2023-01-20")), "startsOn"))
                .hasMessage("people.refused.overlaps");
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
