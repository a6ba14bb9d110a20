package opora.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HalfYearTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

    @Test
    void aYearHasTwo() {
        assertThat(HalfYear.of(LocalDate.of(2024, 6, 30)))
                .isEqualTo(new HalfYear(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)));
        assertThat(HalfYear.of(LocalDate.of(2024, 7, 1)).previous()).isEqualTo(HalfYear.of(TODAY));
        assertThat(HalfYear.of(TODAY).previous())
                .isEqualTo(new HalfYear(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 12, 31)));
    }

    @Test
    void whoWasSeenInThisHalfYearIsDoneUntilTheEndOfTheNext() {
        var state = MonitoringState.of(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 1, 1), TODAY);

        assertThat(state).isEqualTo(MonitoringState.DONE);
        assertThat(state.next(TODAY)).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void whoWasSeenInTheLastHalfYearOrCameSinceIsDue() {
        assertThat(MonitoringState.of(LocalDate.of(2020, 1, 1), LocalDate.of(2023, 7, 1), TODAY))
                .isEqualTo(MonitoringState.DUE);
        assertThat(MonitoringState.of(LocalDate.of(2024, 1, 1), null, TODAY)).isEqualTo(MonitoringState.DUE);
        assertThat(MonitoringState.DUE.next(TODAY)).isEqualTo(LocalDate.of(2024, 6, 30));
    }

    @Test
    void whoWasMissedInTheLastHalfYearIsOverdue() {
        assertThat(MonitoringState.of(LocalDate.of(2020, 1, 1), LocalDate.of(2023, 6, 30), TODAY))
                .isEqualTo(MonitoringState.OVERDUE);
        assertThat(MonitoringState.of(LocalDate.of(2023, 12, 31), null, TODAY)).isEqualTo(MonitoringState.OVERDUE);
    }
}
