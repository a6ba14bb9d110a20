package opora.reports.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opora.reports.passport.FactFilter;
import opora.reports.passport.FactKind;
import opora.reports.passport.Facts;
import opora.reports.passport.Measure;
import opora.reports.passport.Passport;
import opora.reports.passport.Spec;
import opora.reports.passport.Unit;
import opora.reports.passport.Wording;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private static final FactFilter SERVICES = FactFilter.of(FactKind.SERVICE);
    private static final FactFilter CLOSINGS = FactFilter.of(FactKind.CLOSING);

    private final List<Passport> passports = new ArrayList<>();
    private final Map<String, Value> answers = new HashMap<>();

    @Test
    void numbersUnderFiveAreHiddenAndAZeroIsNot() {
        counts("T-01", 4, SERVICES);
        counts("T-02", 5, CLOSINGS);
        counts("T-03", 0, FactFilter.of(FactKind.PARTICIPATION));

        assertThat(hidden()).containsExactly("T-01");
    }

    @Test
    void aHiddenPartOfASumHidesTheSmallestOfTheOthers() {
        add("T-01", 100, Measure.PERSONS, SERVICES, List.of("T-01.minors", "T-01.adults", "T-01.unknown"));
        add("T-01.minors", 60, Measure.MINORS, SERVICES, List.of());
        add("T-01.adults", 38, Measure.ADULTS, SERVICES, List.of());
        add("T-01.unknown", 2, Measure.UNKNOWN_AGE, SERVICES, List.of());

        assertThat(hidden()).containsExactlyInAnyOrder("T-01.unknown", "T-01.adults");
    }

    @Test
    void theWholeIsHiddenWhenItHasNoOtherPartToHide() {
        add("T-01", 3, Measure.PERSONS, SERVICES, List.of("T-01.minors", "T-01.adults"));
        add("T-01.minors", 3, Measure.MINORS, SERVICES, List.of());
        add("T-01.adults", 0, Measure.ADULTS, SERVICES, List.of());

        assertThat(hidden()).containsExactlyInAnyOrder("T-01", "T-01.minors");
    }

    @Test
    void aPartAlmostAsLargeAsItsWholeIsHidden() {
        counts("T-01", 40, FactFilter.of(FactKind.SERVICE, FactKind.PARTICIPATION));
        counts("T-02", 37, SERVICES);
        counts("T-03", 30, FactFilter.of(FactKind.PARTICIPATION));

        assertThat(hidden()).containsExactly("T-02");
    }

    @Test
    void aRatioGoesWithItsHalfAndMoneyWithItsFamilies() {
        counts("T-01", 3, SERVICES);
        counts("T-02", 50, CLOSINGS);
        add("T-04", 12_000, Measure.AMOUNT, SERVICES, List.of());
        passports.add(passport("T-03", Unit.PERCENT, new Spec.Ratio("T-01", "T-02"), List.of()));
        answers.put("T-03", Value.of(new BigDecimal("6.0")));

        assertThat(hidden()).containsExactlyInAnyOrder("T-01", "T-03", "T-04");
    }

    @Test
    void theSameCountUnderAnotherCodeIsHiddenToo() {
        counts("T-01", 3, SERVICES);
        counts("T-02", 3, SERVICES);
        add("T-05", 2, Measure.PARTNERS, SERVICES, List.of());

        assertThat(hidden()).containsExactlyInAnyOrder("T-01", "T-02");
    }

    @Test
    void citizensWhoHelpArePeopleAndOrganisationsAreNot() {
        passports.add(passport("T-01", Unit.PERSONS, new Spec.Count(Measure.PARTNERS, Facts.of(SERVICES)), List.of()));
        passports.add(
                passport("T-02", Unit.ORGANISATIONS, new Spec.Count(Measure.PARTNERS, Facts.of(CLOSINGS)), List.of()));
        answers.put("T-01", Value.of(BigDecimal.ONE));
        answers.put("T-02", Value.of(BigDecimal.ONE));

        assertThat(hidden()).containsExactly("T-01");
    }

    private Set<String> hidden() {
        return Suppression.of(passports, answers);
    }

    private void counts(String code, int value, FactFilter filter) {
        add(code, value, Measure.FAMILIES, filter, List.of());
    }

    private void add(String code, int value, Measure measure, FactFilter filter, List<String> sumOf) {
        passports.add(passport(code, Unit.FAMILIES, new Spec.Count(measure, Facts.of(filter)), sumOf));
        answers.put(code, Value.of(BigDecimal.valueOf(value)));
    }

    private static Passport passport(String code, Unit unit, Spec spec, List<String> sumOf) {
        var words = new Wording("слова", "words");
        return new Passport(code, 1, words, words, unit, "T23-01", spec, sumOf, null, null);
    }
}
