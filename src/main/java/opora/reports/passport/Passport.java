package opora.reports.passport;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The passport of an indicator.
 *
 * @param source the requirement it answers
 * @param sumOf indicators that add up to this one: the report shows the sum
 * @param reason why there is no data, for an indicator nothing answers yet
 */
public record Passport(
        String code,
        int version,
        Wording title,
        Wording definition,
        Unit unit,
        String source,
        Spec spec,
        List<String> sumOf,
        @Nullable Threshold threshold,
        @Nullable Wording reason) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+-\\d{2}(\\.[a-z_-]+)*");

    public Passport {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("«" + code + "» is no code of an indicator");
        }
        Objects.requireNonNull(title, "title of " + code);
        Objects.requireNonNull(definition, "definition of " + code);
        Objects.requireNonNull(unit, "unit of " + code);
        Objects.requireNonNull(source, "source of " + code);
        Objects.requireNonNull(spec, "spec of " + code);
        sumOf = sumOf == null ? List.of() : List.copyOf(sumOf);
        if (spec instanceof Spec.Missing != (reason != null)) {
            throw new IllegalArgumentException(code + ": a reason stands where data is missing, and only there");
        }
    }

    /** Whoever is in its lists is thereby said to be ill, addicted, abused or an offender. */
    public boolean tellsWhatIsSensitive() {
        return switch (spec) {
            case Spec.OfFacts counted ->
                counted.taken().stream()
                        .flatMap(facts -> facts.either().stream())
                        .anyMatch(Dictionaries::isSensitive);
            case Spec.Improved(var domain) -> Dictionaries.isSensitiveDomain(domain);
            default -> false;
        };
    }

    /** The same indicator, of which something else is asked. */
    public Passport with(@Nullable Threshold other) {
        return new Passport(code, version, title, definition, unit, source, spec, sumOf, other, reason);
    }
}
