package opora.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class BackupJobTest {

    private static final LocalTime AT = LocalTime.of(2, 30);
    private static final ZonedDateTime NIGHT = ZonedDateTime.of(2026, 11, 22, 2, 30, 0, 0, ZoneId.of("Europe/Moscow"));

    @Test
    void oneIsDueAtTheHourAndNotAgainTheSameDay() {
        var yesterday = NIGHT.minusDays(1);
        assertThat(BackupJob.isDue(NIGHT.minusMinutes(1), AT, yesterday, yesterday))
                .isFalse();
        assertThat(BackupJob.isDue(NIGHT, AT, yesterday, yesterday)).isTrue();
        assertThat(BackupJob.isDue(NIGHT.plusHours(20), AT, NIGHT, NIGHT)).isFalse();
    }

    @Test
    void oneThatWasMissedAtNightIsMadeUpForInTheMorning() {
        var threeDaysAgo = NIGHT.minusDays(3);
        assertThat(BackupJob.isDue(NIGHT.plusHours(7), AT, threeDaysAgo, threeDaysAgo))
                .isTrue();
        assertThat(BackupJob.isDue(NIGHT.plusHours(7), AT, null, null)).isTrue();
    }

    @Test
    void oneThatFailedIsTriedAgainInAnHour() {
        var verified = NIGHT.minusDays(1);
        assertThat(BackupJob.isDue(NIGHT.plusMinutes(59), AT, NIGHT, verified)).isFalse();
        assertThat(BackupJob.isDue(NIGHT.plusMinutes(61), AT, NIGHT, verified)).isTrue();
    }

    @Test
    void theNextIsTodayOrTomorrow() {
        assertThat(BackupJob.next(NIGHT.minusMinutes(1), AT)).isEqualTo(NIGHT);
        assertThat(BackupJob.next(NIGHT, AT)).isEqualTo(NIGHT.plusDays(1));
    }
}
