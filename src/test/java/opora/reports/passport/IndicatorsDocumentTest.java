package opora.reports.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tables in docs/indicators.md are written from the passports: {@code mvn test -Dtest=IndicatorsDocumentTest -Dopora.draw=true}. */
class IndicatorsDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/indicators.md");
    private static final Pattern PLACE =
            Pattern.compile("(<!-- passports: .*? -->\n).*?(<!-- /passports -->)", Pattern.DOTALL);

    @Test
    void theTablesSayWhatThePassportsSay() throws IOException {
        var document = Files.readString(DOCUMENT);
        var written = PLACE.matcher(document).replaceFirst("$1" + Matcher.quoteReplacement(tables()) + "$2");
        if (Boolean.getBoolean("opora.draw")) {
            Files.writeString(DOCUMENT, written);
        } else {
            assertThat(document).isEqualTo(written);
        }
        assertThat(written).contains("| `T23-01` |", "| `MON-13` |");
    }

    private static String tables() {
        return PassportFiles.all().stream()
                .sorted(Comparator.comparing(Report::report).reversed())
                .map(IndicatorsDocumentTest::table)
                .collect(Collectors.joining());
    }

    private static String table(Report report) {
        var text = new StringBuilder(
                "\n## %s: %s\n\n".formatted(report.report(), report.title().ru()));
        for (var part : report.parts()) {
            var number = part.declared() == null ? "" : part.number() + ". ";
            text.append("### ").append(number).append(part.title().ru()).append("\n\n");
            if (part.declared() != null) {
                text.append("Declared by the source: «")
                        .append(part.declared().ru())
                        .append("»\n\n");
            }
            text.append("| code | version | title | unit | what is counted |\n|---|---|---|---|---|\n");
            part.indicators().forEach(each -> text.append(row(each)));
            text.append('\n');
        }
        return text.toString();
    }

    private static String row(Passport passport) {
        var threshold = passport.threshold();
        return "| `%s` | %d | %s%s | %s | %s |\n"
                .formatted(
                        passport.code(),
                        passport.version(),
                        passport.title().ru(),
                        threshold == null
                                ? ""
                                : " (%s %s)"
                                        .formatted(code(threshold.operator()).replace('_', ' '), threshold.value()),
                        passport.unit().code(),
                        counted(passport));
    }

    private static String counted(Passport passport) {
        return switch (passport.spec()) {
            case Spec.Count count -> "%s of %s".formatted(code(count.of()), facts(count.facts()));
            case Spec.Both both ->
                "%s of both %s, and %s".formatted(code(both.of()), facts(both.facts()), facts(both.and()));
            case Spec.FirstTime first -> "partners for the first time ever in " + facts(first.facts());
            case Spec.InStatus(var status) -> "families in status " + status.code();
            case Spec.Transitions(var steps) ->
                steps.stream()
                        .map(step -> step.from().code() + " → " + step.to().code())
                        .collect(Collectors.joining(", ", "families with a step ", ""));
            case Spec.Kept kept ->
                "minor members of families in %s without a step %s → %s"
                        .formatted(
                                kept.status().code(),
                                kept.status().code(),
                                kept.notTo().code());
            case Spec.Improved(var domain) ->
                "families whose last rating of `%s` improved by its step".formatted(domain);
            case Spec.Quality() -> "families with a last rating improved in some domain and worse in none";
            case Spec.Happened(var facts) -> "whether there is a fact of " + facts(facts);
            case Spec.Agreements() -> "organisations with an agreement in force on some day of the period";
            case Spec.Statement() -> "the latest statement made by the end of the period";
            case Spec.Ratio(var above, var below) -> "`%s` ÷ `%s`".formatted(above, below);
            case Spec.Missing() -> "no data";
        };
    }

    private static String facts(Facts facts) {
        return facts.either().stream().map(IndicatorsDocumentTest::facts).collect(Collectors.joining(" or "));
    }

    private static String facts(FactFilter filter) {
        var text = new StringBuilder(filter.kinds().stream()
                .sorted()
                .map(kind -> "`" + kind.code() + "`")
                .collect(Collectors.joining(", ")));
        new TreeMap<>(filter.code())
                .forEach((part, words) -> text.append(
                        "; %s: %s".formatted(part, words.stream().sorted().collect(Collectors.joining(" or ")))));
        say(text, "channel", filter.channel());
        say(text, "urgent", filter.urgent());
        say(text, "category", filter.category());
        say(text, "status", filter.status());
        say(text, "among families in", filter.amongFamiliesIn());
        return text.toString();
    }

    private static void say(StringBuilder text, String what, @Nullable Object value) {
        if (value != null) {
            text.append("; ").append(what).append(": ").append(value.toString().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(java.util.Locale.ROOT);
    }
}
