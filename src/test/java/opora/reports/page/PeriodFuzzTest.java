package opora.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.List;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import opora.reports.count.Period;

/** Whatever stands in the address of a report is a period with a period before it, or is refused with a sentence. */
class PeriodFuzzTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

    @FuzzTest(maxDuration = "60s")
    void anyAddressIsAPeriodOrNone(FuzzedDataProvider data) {
        var year = data.consumeBoolean() ? data.consumeInt(1990, 2100) : null;
        var known = data.consumeBoolean();
        var part = known ? data.pickValue(PeriodChoice.parts()) : data.consumeString(6);
        var from = RussianDate.parse(data.consumeString(12)).orElse(null);
        var to = RussianDate.parse(data.consumeRemainingAsString()).orElse(null);
        try {
            var period = new ReportForm(year, part, from, to, null, null, null, null, null).period(TODAY);
            mustMakeSense(period);
            mustMakeSense(period.previous());
        } catch (Refused told) {
            assertThat(told.getMessage()).startsWith("reports.period.");
        }
    }

    private static void mustMakeSense(Period period) {
        assertThat(period.to()).isAfterOrEqualTo(period.from());
        assertThat(PeriodChoice.of(period).period()).isEqualTo(period);
        assertThat(List.of(period.previous().to().plusDays(1))).containsExactly(period.from());
    }
}
