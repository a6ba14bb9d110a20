package opora.reports.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {

    private static final Set<FactKind> SERVICE = Set.of(FactKind.SERVICE);

    @Test
    void aPassportSaysWhatIsCountedOfWhichFacts() {
        var spec = Grammar.spec("""
                {"what": "count", "of": "minor_members",
                 "facts": {"kinds": ["service"], "code": {"kind": ["legal", "urgent"], "form": "consultation"}, "urgent": true, "category": "military"}}""");

        assertThat(spec)
                .isEqualTo(new Spec.Count(
                        Measure.MINOR_MEMBERS,
                        Facts.of(new FactFilter(
                                SERVICE,
                                Map.of("kind", Set.of("legal", "urgent"), "form", Set.of("consultation")),
                                null,
                                true,
                                "military",
                                null,
                                null))));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        var specs = List.of(
                new Spec.Count(Measure.UNITS, Facts.of(FactFilter.of(FactKind.SERVICE, FactKind.PARTICIPATION))),
                new Spec.Both(
                        Measure.MINORS,
                        Facts.of(named(Map.of("kind", Set.of("leisure", "camp"))), FactFilter.of(FactKind.TRIP)),
                        Facts.of(FactFilter.of(FactKind.OUTCOME))),
                new Spec.FirstTime(Facts.of(FactFilter.of(FactKind.AID, FactKind.GIFT))),
                new Spec.Improved("microclimate"),
                new Spec.Quality(),
                new Spec.Statement(),
                new Spec.InStatus(Status.SOP),
                new Spec.Transitions(List.of(new Spec.Step(Status.ASOCIAL, Status.DYSFUNCTIONAL))),
                new Spec.Kept(Status.TZHS, Status.SOP),
                new Spec.Ratio("T23-09", "T23-08"),
                new Spec.Missing());

        assertThat(specs)
                .allSatisfy(spec -> assertThat(Grammar.spec(Grammar.json(spec))).isEqualTo(spec));
    }

    private static FactFilter named(Map<String, Set<String>> code) {
        return new FactFilter(Set.of(FactKind.SESSION), code, null, null, null, null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"what\": \"count\", \"of\": \"persons\", \"facts\": {\"kinds\": [\"service\"], \"chanel\": \"online\"}}",
                "{\"what\": \"count\", \"of\": \"persons\", \"facts\": {\"kinds\": []}}",
                "{\"what\": \"count\", \"of\": \"persons\", \"facts\": {}}",
                "{\"what\": \"count\", \"of\": \"persons\"}",
                "{\"what\": \"count\", \"of\": \"people\", \"facts\": {\"kinds\": [\"service\"]}}",
                "{\"what\": \"count\", \"of\": \"persons\", \"facts\": {\"kinds\": [\"service\"], \"category\": \"x' or '1'='1\"}}",
                "{\"what\": \"count\", \"of\": \"persons\", \"of\": \"minors\", \"facts\": {\"kinds\": [\"service\"]}}",
                "{\"what\": \"sql\", \"text\": \"select 1\"}",
                "{\"what\": \"in_status\", \"status\": \"poor\"}",
                "{\"what\": \"kept\", \"status\": \"tzhs\", \"not_to\": \"risk\"}",
                "{\"what\": \"transitions\", \"steps\": []}",
                "{\"what\": \"transitions\", \"steps\": [{\"from\": \"sop\", \"to\": \"sop\"}]}",
                "{\"of\": \"persons\"}",
                "{\"what\": \"count\", \"of\": \"persons\", \"facts\": []}",
                "{\"what\": \"count\", \"of\": \"facts\", \"facts\": {\"kinds\": [\"trip\"], \"code\": {\"audience\": \"minors\"}}}",
                "{\"what\": \"count\", \"of\": \"facts\", \"facts\": {\"kinds\": [\"trip\"], \"code\": {\"form\": []}}}",
                "{\"what\": \"count\", \"of\": \"facts\", \"facts\": {\"kinds\": [\"trip\"], \"code\": {\"form\": \"a' or 'a\"}}}",
                "{\"what\": \"both\", \"of\": \"amount\", \"facts\": {\"kinds\": [\"aid\"]}, \"and\": {\"kinds\": [\"gift\"]}}",
                "{\"what\": \"both\", \"of\": \"families\", \"facts\": {\"kinds\": [\"aid\"]}}",
                "{\"what\": \"first_time\"}",
                "{\"what\": \"improved\"}",
            })
    void whatTheGrammarDoesNotKnowIsRefused(String json) {
        assertThatThrownBy(() -> Grammar.spec(json)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void everyReportThatComesWithTheProgramIsRead() {
        var reports = PassportFiles.all();

        assertThat(reports).extracting(Report::report).contains("T23", "MON");
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.indicators()).isNotEmpty();
            assertThat(report.indicators()).allSatisfy(each -> {
                assertThat(each.title().ru()).matches("(?s).*[а-яё].*");
                assertThat(each.definition().ru()).endsWith(".");
                assertThat(each.definition().en()).endsWith(".");
            });
        });
    }

    /** Codes never change later: other programs and years of reports refer to them. */
    @Test
    void theRequirementsOfTheElevenResultsAllHaveTheirIndicators() {
        var sources = PassportFiles.all().stream()
                .filter(report -> report.report().equals("T23"))
                .flatMap(report -> report.indicators().stream())
                .map(Passport::source)
                .toList();
        for (int number = 1; number <= 39; number++) {
            assertThat(sources).contains("T23-%02d".formatted(number));
        }
    }

    @Test
    void theIndicatorsOfTheMonitoringAllHaveTheirs() {
        var monitoring = PassportFiles.all().stream()
                .filter(report -> report.report().equals("MON"))
                .findFirst()
                .orElseThrow();
        for (int number = 13; number <= 30; number++) {
            assertThat(monitoring.indicators()).extracting(Passport::source).contains("MON-%02d".formatted(number));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"what\": \"count\", \"of\": \"facts\", \"facts\": {\"kinds\": [\"service\"], \"category\": \"unknown\"}}",
                "{\"what\": \"count\", \"of\": \"facts\", \"facts\": {\"kinds\": [\"service\"], \"code\": {\"subject\": \"unknown\"}}}",
                "{\"what\": \"count\", \"of\": \"facts\", \"facts\": {\"kinds\": [\"service\"], \"code\": {\"service\": \"unknown\"}}}",
                "{\"what\": \"count\", \"of\": \"facts\", \"facts\": {\"kinds\": [\"session\"], \"code\": {\"audience\": [\"minors\", \"unknown\"]}}}",
                "{\"what\": \"count\", \"of\": \"facts\", \"facts\": {\"kinds\": [\"outcome\"], \"code\": {\"outcome\": \"unknown\"}}}",
                "{\"what\": \"improved\", \"domain\": \"unknown\"}",
            })
    void aWordTheDictionariesDoNotHaveIsRefused(String spec) {
        var report = Grammar.report(report(spec).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Dictionaries.check(report)).hasMessageContaining("«unknown»");
    }

    /** The source names psychological problems twice; counted twice they never are (AMB-01). */
    @Test
    void aRepeatedDomainIsNotCountedByItself() {
        var report = Grammar.report(report("{\"what\": \"improved\", \"domain\": \"psychological_2\"}")
                .getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Dictionaries.check(report)).hasMessageContaining("psychological_2");
    }

    private static String report(String spec) {
        return """
                {"report": "X", "title": {"ru": "р", "en": "r"}, "parts": [{"number": 0, "title": {"ru": "ч", "en": "p"}, "indicators": [
                 {"code": "X-01", "version": 1, "title": {"ru": "п", "en": "i"}, "definition": {"ru": "о.", "en": "d."}, "unit": "persons",
                  "source": "X-01", "spec": %s}]}]}""".formatted(spec);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 1700, true",
        "AT_LEAST, 1699, false",
        "MORE_THAN, 1700, false",
        "MORE_THAN, 1701, true",
        "AT_MOST, 1700, true",
        "AT_MOST, 1701, false",
        "LESS_THAN, 1700, false",
        "LESS_THAN, 1699, true",
    })
    void aThresholdIsMetByItsOperator(Threshold.Operator operator, BigDecimal reached, boolean met) {
        assertThat(new Threshold(operator, BigDecimal.valueOf(1700), null).isMetBy(reached))
                .isEqualTo(met);
    }
}
