package opora.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RussianDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.12.2023",
                "31.12.23",
                "31122023",
                "2023-12-31",
                "31/12/2023",
                "31,12,2023",
                "31 12 2023",
                " 31.12.2023 г. ",
                "31.12.2023\u00a0года",
                "31-12-2023",
                "31.12.2023."
            })
    void aDateIsReadAsItIsTyped(String written) {
        assertThat(RussianDate.parse(written)).contains(LocalDate.of(2023, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({"1.2.2023, 2023-02-01", "29.02.2024, 2024-02-29", "05.03.39, 2039-03-05", "05.03.40, 1940-03-05"})
    void shortFormsAreFilledUp(String written, LocalDate date) {
        assertThat(RussianDate.parse(written)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31.02.2023", "29.02.2023", "31.04.2023", "01.13.2023", "00.01.2023", "32012023", "2023-02-30"})
    void aDayTheCalendarDoesNotHaveIsRefused(String written) {
        assertThat(RussianDate.read(written)).isInstanceOf(RussianDate.NoSuchDay.class);
    }

    @ParameterizedTest
    @CsvSource({"31.12.2107, 2107", "01.07.2107, 2107", "01.01.1899, 1899", "31.12.0023, 23", "31122107, 2107"})
    void anUnlikelyYearIsNamed(String written, int year) {
        assertThat(RussianDate.read(written)).isEqualTo(new RussianDate.UnlikelyYear(year));
        assertThat(RussianDate.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "вчера",
                "31.12",
                "12.2023",
                "31.12.202",
                "31.12.20233",
                "31.12/2023",
                "31..12.2023",
                "-31.12.2023",
                "45291",
                "31.12.2023 12:00",
                "123.1.2023",
                "99999999999999999999.1.2023"
            })
    void whatIsNoDateIsUnreadable(String written) {
        assertThat(RussianDate.read(written)).isInstanceOf(RussianDate.Unreadable.class);
    }

    @Test
    void aDateIsPrintedTheRussianWay() {
        assertThat(RussianDate.format(LocalDate.of(2023, 2, 1))).isEqualTo("01.02.2023");
        assertThat(RussianDate.isLikely(LocalDate.of(2100, 12, 31))).isTrue();
        assertThat(RussianDate.isLikely(LocalDate.of(2107, 7, 1))).isFalse();
    }
}
