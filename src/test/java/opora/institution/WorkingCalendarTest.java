package opora.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class WorkingCalendarTest {

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Centre centre;

    @Autowired
    Browser browser;

    @Test
    void theYearsOfTheProgramHaveTheWorkingDaysOfTheGovernment() {
        var calendar = workingDays.of(UUID.randomUUID());
        assertThat(calendar.workingDaysOf(2024)).isEqualTo(248);
        assertThat(calendar.workingDaysOf(2025)).isEqualTo(247);
        assertThat(calendar.workingDaysOf(2026)).isEqualTo(247);
        assertThat(calendar.isWorking(LocalDate.of(2025, 11, 1))).isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2026, 1, 9))).isFalse();
    }

    @Test
    void aTermPassesOverTheHolidays() {
        var calendar = workingDays.of(UUID.randomUUID());
        assertThat(calendar.after(LocalDate.of(2025, 12, 30), 3)).isEqualTo(LocalDate.of(2026, 1, 14));
        assertThat(calendar.between(LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 12)))
                .isEqualTo(1);
        assertThat(calendar.between(LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 8)))
                .isEqualTo(-1);
    }

    @Test
    void ofAYearNobodyLoadedTheWeekendsAndTheHolidaysOfTheLawAreKnown() {
        var calendar = new WorkingCalendar(Map.of(), Set.of());
        assertThat(calendar.knows(2031)).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2031, 5, 1))).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2031, 5, 2))).isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2031, 5, 3))).isFalse();
    }

    @Test
    void aYearIsLoadedAndReadBack() {
        var small = centre.small();
        browser.as(small.director());
        assertThat(browser.open("/institution/calendar").text("#year-2026")).contains("247", "№ 1466", "из программы");

        var wrong = browser.submit(
                "/institution/calendar", "year", "2028", "source", "Постановление", "days", "01.01.2028 каникулы");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#days-problem"))
                .isEqualTo("Строка 1 не читается: «01.01.2028 каникулы». Нужны дата и слово «выходной» или «рабочий»");
        assertThat(wrong.page().select("#days").text()).isEqualTo("01.01.2028 каникулы");
        assertThat(browser.submit(
                                "/institution/calendar",
                                "year",
                                "2028",
                                "source",
                                "Постановление",
                                "days",
                                "01.01.2027 выходной")
                        .text("#days-problem"))
                .contains("не относится к 2028 году");

        var done = browser.submit(
                "/institution/calendar",
                "year",
                "2028",
                "source",
                "Постановление № 1",
                "days",
                "01.01.2028-10.01.2028 выходной\n\n15.01.2028 рабочий");
        assertThat(done.location()).isEqualTo("/institution/calendar");
        var calendar = workingDays.of(small.institution());
        assertThat(calendar.knows(2028)).isTrue();
        assertThat(calendar.after(LocalDate.of(2027, 12, 31), 1)).isEqualTo(LocalDate.of(2028, 1, 11));
        assertThat(calendar.isWorking(LocalDate.of(2028, 1, 15))).isTrue();
        assertThat(browser.open("/institution/calendar").text("#year-2028")).contains("№ 1", "загружен учреждением");
    }

    @Test
    void whoReachesASectionOnlyLoadsNoYear() {
        var small = centre.small();
        browser.as(small.specialistAccount());
        assertThat(browser.open("/institution/calendar").status()).isEqualTo(403);
        assertThat(browser.submit("/institution/calendar", "year", "2028", "source", "x", "days", "01.01.2028 выходной")
                        .status())
                .isEqualTo(403);
    }
}
