package opora.reports.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import opora.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-12-31, 2022-01-01, 2022-12-31",
        "2024-01-01, 2024-12-31, 2023-01-01, 2023-12-31",
        "2023-04-01, 2023-06-30, 2023-01-01, 2023-03-31",
        "2024-03-01, 2024-03-31, 2024-02-01, 2024-02-29",
        "2023-01-01, 2023-01-31, 2022-12-01, 2022-12-31",
        "2021-03-01, 2023-12-31, 2018-05-01, 2021-02-28",
        "2023-03-06, 2023-03-12, 2023-02-27, 2023-03-05",
        "2023-05-05, 2023-05-05, 2023-05-04, 2023-05-04",
        "2023-01-15, 2023-02-14, 2022-12-15, 2023-01-14",
    })
    void thePreviousPeriodIsAsLongAndEndsTheDayBefore(
            LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo) {
        assertThat(new Period(from, to).previous()).isEqualTo(new Period(previousFrom, previousTo));
    }

    @Test
    void aYearAQuarterAndAMonthHaveTheirDays() {
        assertThat(Period.year(2024)).isEqualTo(days("2024-01-01", "2024-12-31"));
        assertThat(Period.quarter(2024, 1)).isEqualTo(days("2024-01-01", "2024-03-31"));
        assertThat(Period.quarter(2023, 4)).isEqualTo(days("2023-10-01", "2023-12-31"));
        assertThat(Period.month(2024, 2)).isEqualTo(days("2024-02-01", "2024-02-29"));
    }

    @Test
    void twelveWholeMonthsAreAYear() {
        assertThat(Period.year(2023).isYear()).isTrue();
        assertThat(days("2022-09-01", "2023-08-31").isYear()).isTrue();
        assertThat(days("2023-01-02", "2024-01-01").isYear()).isFalse();
        assertThat(Period.quarter(2023, 4).isYear()).isFalse();
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> days("2023-02-01", "2023-01-31"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("to"))
                .hasMessage("reports.period.reversed");
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
