package opora.reports.passport;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report: parts in order, each with its indicators. */
public record Report(String report, Wording title, List<Part> parts) {

    public Report {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(title, "title of " + report);
        parts = List.copyOf(parts);
        mustHoldTogether(report, parts);
    }

    /** @param declared the indicator as the source declares it, which may differ from the values it gives */
    public record Part(int number, Wording title, @Nullable Wording declared, List<Passport> indicators) {

        public Part {
            indicators = List.copyOf(indicators);
        }
    }

    public List<Passport> indicators() {
        return indicators(parts).toList();
    }

    public Optional<Passport> indicator(String code) {
        return indicators(parts).filter(each -> each.code().equals(code)).findFirst();
    }

    /** The same report with each of its indicators replaced. */
    public Report with(UnaryOperator<Passport> replacement) {
        return new Report(
                report,
                title,
                parts.stream()
                        .map(part -> new Part(
                                part.number(),
                                part.title(),
                                part.declared(),
                                part.indicators().stream().map(replacement).toList()))
                        .toList());
    }

    private static Stream<Passport> indicators(List<Part> parts) {
        return parts.stream().flatMap(part -> part.indicators().stream());
    }

    private static void mustHoldTogether(String report, List<Part> parts) {
        var counted = new HashSet<String>();
        indicators(parts).forEach(each -> {
            if (!each.code().startsWith(report + "-") || !counted.add(each.code())) {
                throw new IllegalArgumentException(each.code() + " stands twice or is no code of " + report);
            }
        });
        indicators(parts).forEach(each -> {
            var known = counted.containsAll(each.sumOf())
                    && (!(each.spec() instanceof Spec.Ratio(String above, String below))
                            || (counted.contains(above) && counted.contains(below)));
            if (!known) {
                throw new IllegalArgumentException(each.code() + " is made of indicators the report does not have");
            }
        });
    }
}
