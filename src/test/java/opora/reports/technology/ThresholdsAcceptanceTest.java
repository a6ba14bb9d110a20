package opora.reports.technology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.reports.count.Listing;
import opora.reports.count.Period;
import opora.reports.count.Question;
import opora.reports.count.Scope;
import opora.reports.count.Sheet;
import opora.reports.count.Sheets;
import opora.reports.passport.Passports;
import opora.reports.passport.Spec;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Invented worlds of social contracts whose numbers are counted twice: by the report, and in plain Java by the words of its passports. */
@PageTest
class ThresholdsAcceptanceTest {

    private static final Period STAGE = new Period(LocalDate.of(2021, 3, 1), LocalDate.of(2023, 12, 31));
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final String OF_STAGE = "from=2021-03-01&to=2023-12-31";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Sheets sheets;

    @Autowired
    Listing listing;

    @Autowired
    Passports passports;

    Centre.Small small;

    @BeforeEach
    void setUp() {
        small = centre.small();
        browser.as(small.director());
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 2021, 90210})
    void everyCodeIsTheNumberCountedIndependently(long seed) {
        var world = LiftWorld.of(seed, 40);
        LiftRows.write(db, small, world);

        for (var period : new Period[] {STAGE, Period.year(2022), Period.quarter(2022, 2)}) {
            var sheet = sheet(period);
            assertThat(values(sheet)).as(seed + " " + period).isEqualTo(plain(LiftExpected.of(world, period)));
            noShareIsAboveTheWhole(sheet);
            if (period.isYear()) {
                everyNumberOpensToAsManyRecords(sheet);
            }
        }
    }

    private void noShareIsAboveTheWhole(Sheet sheet) {
        sheet.report().indicators().stream()
                .filter(passport -> passport.spec() instanceof Spec.Ratio)
                .map(passport -> sheet.answer(passport.code()).value())
                .filter(java.util.Objects::nonNull)
                .forEach(value -> assertThat(value).isLessThanOrEqualTo(BigDecimal.valueOf(100)));
    }

    private void everyNumberOpensToAsManyRecords(Sheet sheet) {
        for (var passport : sheet.report().indicators()) {
            var value = sheet.answer(passport.code()).value();
            if (value != null
                    && !(passport.spec() instanceof Spec.Ratio)
                    && !passport.code().equals("THR-08")) {
                var listed = new AtomicInteger();
                listing.all(passport, sheet.question(), each -> listed.incrementAndGet());
                assertThat(listed.get()).as(passport.code()).isEqualTo(value.intValue());
            }
        }
    }

    @Test
    void withoutADenominatorThereIsNoDataAndNoVerdict() {
        var page = browser.open("/reports/THR/table").page();

        assertThat(page.select(".page-pretitle").text()).contains("Практический этап: 01.03.2021 – 31.12.2023");
        var employed = page.select("#THR-04");
        assertThat(employed.select(".no-data").text()).isEqualTo("нет данных");
        assertThat(employed.select(".plan").text()).isEqualTo("не менее 50 %");
        assertThat(employed.select(".tag")).isEmpty();
        assertThat(page.select("#THR-11 .plan").text()).isEqualTo("83 %");
        assertThat(page.select("#THR-08 .plan").text()).isEqualTo("да");
        assertThat(page.select("#THR-08 .fact").text()).isEqualTo("нет");
        assertThat(page.select("#THR-03 .tag").text()).isEqualTo("не достигнут");
    }

    @Test
    void theTableIsTheSameOnScreenAsADocumentAndAsAWorkbook() throws IOException {
        LiftRows.write(db, small, LiftWorld.of(7, 12));
        var sheet = sheet(STAGE);
        var page = browser.open("/reports/THR/table?" + OF_STAGE).page();

        assertThat(page.select("tbody tr")).hasSize(13);
        var answer = sheet.answer("THR-01");
        var analysed = page.select("#THR-01 .halves a");
        assertThat(analysed.eachText()).containsExactly(plain(answer.numerator()), plain(answer.denominator()));
        assertThat(browser.open(analysed.first().attr("href")).page().select(".records tbody tr"))
                .hasSize(answer.numerator().intValue());
        assertThat(page.select("#THR-08 .fact").text()).matches("да \\d\\d\\.\\d\\d\\.202\\d");

        var document =
                browser.open("/reports/THR.table.docx?" + OF_STAGE).response().getContentAsByteArray();
        try (var read = new XWPFDocument(new ByteArrayInputStream(document))) {
            var row = read.getTables().getFirst().getRow(1);
            assertThat(row.getCell(4).getText())
                    .contains(plain(answer.numerator()) + " из " + plain(answer.denominator()));
        }
        var workbook =
                browser.open("/reports/THR.table.xlsx?" + OF_STAGE).response().getContentAsByteArray();
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.getSheetAt(0).getRow(4).getCell(2).getStringCellValue())
                    .contains("программ");
            assertThat(read.getSheetAt(0).getMergedRegions()).isNotEmpty();
        }
    }

    /** The value of a year replaces that of the passport from then on, and what was set stays in its history (THR-14). */
    @Test
    void aPlannedValueIsChangedFromAYearOn() {
        browser.open("/reports/thresholds/THR-03");
        browser.submit(
                "/reports/thresholds/THR-03",
                "fromYear",
                "2023",
                "operator",
                "PLANNED",
                "value",
                "0",
                "reason",
                "Приказ № 5");

        assertThat(browser.open("/reports/THR/table?" + OF_STAGE)
                        .page()
                        .select("#THR-03 .tag")
                        .text())
                .isEqualTo("достигнут");
        assertThat(browser.open("/reports/THR/table?from=2022-01-01&to=2022-12-31")
                        .page()
                        .select("#THR-03 .plan")
                        .text())
                .isEqualTo("не менее 4");
        assertThat(browser.open("/reports/thresholds/THR-03").page().text()).contains("Приказ № 5");
    }

    private Sheet sheet(Period period) {
        return sheets.sheet(
                passports.report("THR").orElseThrow(),
                new Question(period, Scope.WHOLE, centre.user(small.director()), TODAY));
    }

    private static Map<String, String> values(Sheet sheet) {
        var values = new TreeMap<String, @Nullable BigDecimal>();
        sheet.report()
                .indicators()
                .forEach(each ->
                        values.put(each.code(), sheet.answer(each.code()).value()));
        return plain(values);
    }

    private static Map<String, String> plain(Map<String, @Nullable BigDecimal> values) {
        var plain = new TreeMap<String, String>();
        values.forEach((code, value) -> plain.put(code, value == null ? "нет данных" : plain(value)));
        return plain;
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
